/** The words that every module speaks; no business, no framework of the web. */
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@NullMarked
package org.tandemcrm.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
