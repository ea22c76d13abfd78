/** What needs somebody today, each with the records behind it. */
@ApplicationModule(
        displayName = "Today",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "job",
            "user",
            "firm",
            "contact",
            "campaign",
            "lead",
            "flow",
            "deal",
            "audience",
            "mailing",
            "dashboard"
        })
@NullMarked
package org.tandemcrm.dashboard.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
