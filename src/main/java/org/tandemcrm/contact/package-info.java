/** People and companies, each known once, with one timeline of all that happened with them. */
@ApplicationModule(
        displayName = "Contacts",
        allowedDependencies = {"shared", "web", "listing", "job", "user", "firm"})
@NullMarked
package org.tandemcrm.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
