/** What we hope to sell, how far it is, and how it ended. */
@ApplicationModule(
        displayName = "Deals",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "job",
            "user",
            "firm",
            "contact",
            "offering",
            "touch",
            "campaign",
            "lead"
        })
@NullMarked
package org.tandemcrm.deal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
