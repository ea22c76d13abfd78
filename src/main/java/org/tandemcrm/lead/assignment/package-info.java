/** Who gets a warm lead: in turn, by load, by territory or product, or whoever is first. */
@ApplicationModule(
        displayName = "Lead assignment",
        allowedDependencies = {"shared", "web", "user", "firm", "contact", "campaign", "lead"})
@NullMarked
package org.tandemcrm.lead.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
