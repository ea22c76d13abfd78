/** How soon warm leads hear from us: the bell of running clocks, and the figures of ended ones. */
@ApplicationModule(
        displayName = "Speed to lead",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "user",
            "firm",
            "campaign",
            "contact",
            "lead"
        })
@NullMarked
package org.tandemcrm.lead.speed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
