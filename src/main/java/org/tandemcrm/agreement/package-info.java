/** What marketing and sales promise each other for a quarter, and how far it is kept. */
@ApplicationModule(
        displayName = "Agreement",
        allowedDependencies = {
            "shared", "web", "listing", "user", "firm", "contact", "lead", "flow", "deal"
        })
@NullMarked
package org.tandemcrm.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
