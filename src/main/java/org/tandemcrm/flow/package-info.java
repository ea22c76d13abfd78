/**
 * How leads flow: what figures read of very many, kept in memory and read anew where it changed.
 */
@ApplicationModule(
        displayName = "Flow of leads",
        allowedDependencies = {"shared", "firm", "contact", "touch", "campaign", "lead"})
@NullMarked
package org.tandemcrm.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
