/**
 * Whom a campaign is for: rules over people, who is left out and why, and the list fixed at launch.
 */
@ApplicationModule(
        displayName = "Audience",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "job",
            "user",
            "firm",
            "contact",
            "offering",
            "touch",
            "campaign",
            "lead",
            "deal"
        })
@NullMarked
package org.tandemcrm.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
