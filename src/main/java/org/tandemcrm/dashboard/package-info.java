/** The owner's page: the pipeline, the money and what needs attention. */
@ApplicationModule(
        displayName = "Dashboard",
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
            "deal",
            "audience",
            "attribution"
        })
@NullMarked
package org.tandemcrm.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
