/** How leads go from cold to won: who gets how far, how long each step takes, where they stop. */
@ApplicationModule(
        displayName = "Cycle of leads",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "user",
            "firm",
            "contact",
            "lead",
            "flow",
            "deal",
            "dashboard"
        })
@NullMarked
package org.tandemcrm.dashboard.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
