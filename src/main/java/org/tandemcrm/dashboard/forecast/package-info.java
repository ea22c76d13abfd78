/** What the open deals, and those that do not exist yet, will bring within a period. */
@ApplicationModule(
        displayName = "Forecast",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "job",
            "user",
            "firm",
            "campaign",
            "deal",
            "attribution",
            "dashboard"
        })
@NullMarked
package org.tandemcrm.dashboard.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
