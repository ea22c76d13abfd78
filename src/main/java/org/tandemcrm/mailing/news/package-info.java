/** Takes the notices of our own people to the mail server. */
@ApplicationModule(
        displayName = "Notices by mail",
        allowedDependencies = {"shared", "user", "contact", "mailing"})
@NullMarked
package org.tandemcrm.mailing.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
