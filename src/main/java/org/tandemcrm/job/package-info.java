/** Long work with progress, which can be left, cancelled and continued after a crash. */
@NullMarked
@ApplicationModule(
        displayName = "Job",
        allowedDependencies = {"shared", "web", "listing"})
package org.tandemcrm.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
