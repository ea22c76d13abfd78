/** The sample company, which tells a story over twelve months. */
@ApplicationModule(
        displayName = "Sample company",
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
            "attribution"
        })
@NullMarked
package org.tandemcrm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
