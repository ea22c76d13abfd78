/** How every page and every answer of the API behaves: shell, forms, notices, errors, headers. */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"shared"})
@NullMarked
package org.tandemcrm.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
