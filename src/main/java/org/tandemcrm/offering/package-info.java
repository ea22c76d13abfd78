/** The catalogue of what we sell, and the price lists that are in force for a time. */
@ApplicationModule(
        displayName = "Offerings",
        allowedDependencies = {"shared", "web", "listing", "job", "user", "firm"})
@NullMarked
package org.tandemcrm.offering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
