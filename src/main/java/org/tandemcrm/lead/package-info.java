/** How warm someone is and whose turn it is. */
@ApplicationModule(
        displayName = "Leads",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "job",
            "user",
            "firm",
            "contact",
            "touch",
            "campaign"
        })
@NullMarked
package org.tandemcrm.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
