/** How likely a lead is to close, learned from the company's own closed leads. */
@ApplicationModule(
        displayName = "Lead likelihood",
        allowedDependencies = {"shared", "web", "job", "user", "firm", "lead"})
@NullMarked
package org.tandemcrm.lead.likelihood;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
