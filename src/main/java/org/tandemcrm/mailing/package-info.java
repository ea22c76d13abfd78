/** Letters to many and to one, through the company's own mail server, each at most once. */
@ApplicationModule(
        displayName = "Mailing",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "job",
            "user",
            "firm",
            "contact",
            "campaign",
            "audience",
            "mailing.text"
        })
@NullMarked
package org.tandemcrm.mailing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
