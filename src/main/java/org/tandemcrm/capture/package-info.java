/** Strangers who arrive by themselves: tracked links, forms, and what they want to be sent. */
@ApplicationModule(
        displayName = "Capture",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "job",
            "user",
            "firm",
            "contact",
            "campaign"
        })
@NullMarked
package org.tandemcrm.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
