/** Where salespeople and marketers begin their day. */
@ApplicationModule(
        displayName = "Start",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "user",
            "contact",
            "campaign",
            "lead",
            "attribution",
            "dashboard",
            "dashboard.team"
        })
@NullMarked
package org.tandemcrm.dashboard.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
