/** Whether a buyer is of the kind that the company looks for, by the owner's weighted rules. */
@ApplicationModule(
        displayName = "Lead fit",
        allowedDependencies = {"shared", "web", "job", "user", "contact", "lead"})
@NullMarked
package org.tandemcrm.lead.fit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
