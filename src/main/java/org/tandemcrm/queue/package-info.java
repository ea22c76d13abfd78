/** The screen from which a salesperson works the warm leads. */
@ApplicationModule(
        displayName = "Queue",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "job",
            "user",
            "firm",
            "contact",
            "touch",
            "campaign",
            "lead",
            "deal",
            "audience",
            "enablement"
        })
@NullMarked
package org.tandemcrm.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
