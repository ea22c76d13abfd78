/** The summary of the week that owners get by mail on Monday. */
@ApplicationModule(
        displayName = "Digest",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "user",
            "firm",
            "contact",
            "deal",
            "attribution",
            "dashboard",
            "dashboard.balance"
        })
@NullMarked
package org.tandemcrm.dashboard.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
