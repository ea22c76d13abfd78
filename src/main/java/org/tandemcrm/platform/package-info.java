/** The machine room: the embedded PostgreSQL, the clock, and what happens at start and stop. */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"shared", "web", "user"})
package org.tandemcrm.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
