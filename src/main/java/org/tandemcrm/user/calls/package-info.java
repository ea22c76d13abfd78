/** Calls that a program may repeat without their work being done twice. */
@ApplicationModule(
        displayName = "User calls",
        allowedDependencies = {"shared", "web", "user"})
@NullMarked
package org.tandemcrm.user.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
