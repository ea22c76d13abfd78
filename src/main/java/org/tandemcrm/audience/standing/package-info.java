/**
 * Campaigns that stand: people enter by rules every day, go through steps, and leave when they
 * answer.
 */
@ApplicationModule(
        displayName = "Standing campaigns",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "user",
            "firm",
            "contact",
            "campaign",
            "lead",
            "audience",
            "audience :: web"
        })
@NullMarked
package org.tandemcrm.audience.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
