/** What comes back by mail: letters that bounced, machines that answered, and people's replies. */
@ApplicationModule(
        displayName = "Incoming mail",
        allowedDependencies = {
            "shared",
            "web",
            "listing",
            "job",
            "user",
            "firm",
            "contact",
            "campaign",
            "lead",
            "mailing"
        })
@NullMarked
package org.tandemcrm.mailing.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
