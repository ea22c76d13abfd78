/** What sales needs in hand before and while it talks to customers: the briefing of a campaign. */
@ApplicationModule(
        displayName = "Enablement",
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
            "lead",
            "deal"
        })
@NullMarked
package org.tandemcrm.enablement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
