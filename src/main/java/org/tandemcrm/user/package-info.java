/** Who is at work and what they may do; their tokens, notices and the journal of their changes. */
@ApplicationModule(
        displayName = "User",
        allowedDependencies = {"shared", "web", "listing", "job"})
@NullMarked
package org.tandemcrm.user;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
