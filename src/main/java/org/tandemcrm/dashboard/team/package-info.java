/** Salespeople and campaigns side by side: what each carries, how quick and how successful. */
@ApplicationModule(
        displayName = "Team",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "user",
            "firm",
            "offering",
            "campaign",
            "lead",
            "deal",
            "attribution",
            "dashboard"
        })
@NullMarked
package org.tandemcrm.dashboard.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
