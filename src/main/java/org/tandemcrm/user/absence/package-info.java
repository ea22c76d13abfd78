/** When people are away, and who stands in for them. */
@ApplicationModule(
        displayName = "Absence",
        allowedDependencies = {"shared", "web", "user"})
@NullMarked
package org.tandemcrm.user.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
