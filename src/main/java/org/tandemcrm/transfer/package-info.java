/** Files that come in and go out. */
@ApplicationModule(
        displayName = "Transfer",
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
            "deal",
            "attribution"
        })
@NullMarked
package org.tandemcrm.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
