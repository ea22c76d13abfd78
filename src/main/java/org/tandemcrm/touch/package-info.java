/** Every time one of us met one of them, one to one. */
@ApplicationModule(
        displayName = "Touches",
        allowedDependencies = {"shared", "web", "listing", "job", "user", "firm", "contact"})
@NullMarked
package org.tandemcrm.touch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
