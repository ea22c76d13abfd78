/** The words of letters: templates, merge fields, and how a letter looks. */
@ApplicationModule(
        displayName = "Texts of letters",
        allowedDependencies = {"shared", "web", "user"})
@NullMarked
package org.tandemcrm.mailing.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
