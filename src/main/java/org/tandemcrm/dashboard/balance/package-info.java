/** Whether marketing supplies more warm leads than sales can work, or fewer, and what to do. */
@ApplicationModule(
        displayName = "Balance",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "user",
            "firm",
            "contact",
            "offering",
            "touch",
            "campaign",
            "lead",
            "flow",
            "deal",
            "agreement",
            "dashboard"
        })
@NullMarked
package org.tandemcrm.dashboard.balance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
