/** What went out to many, what it cost, and who answered. */
@ApplicationModule(
        displayName = "Campaigns",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "job",
            "user",
            "firm",
            "contact",
            "offering"
        })
@NullMarked
package org.tandemcrm.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
