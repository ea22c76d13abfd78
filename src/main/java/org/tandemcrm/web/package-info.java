/** How every page and every answer of the API behaves. */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"shared"})
@NullMarked
package org.tandemcrm.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
