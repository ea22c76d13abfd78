/** How someone gets in: the first owner's setup code, sign-in and its brake, tokens of programs. */
@ApplicationModule(
        displayName = "User entry",
        allowedDependencies = {"shared", "web", "user"})
@NullMarked
package org.tandemcrm.user.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
