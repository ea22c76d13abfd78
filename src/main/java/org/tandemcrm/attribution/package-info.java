/** Which effort earned the money. */
@ApplicationModule(
        displayName = "Attribution",
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
            "flow",
            "deal"
        })
@NullMarked
package org.tandemcrm.attribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
