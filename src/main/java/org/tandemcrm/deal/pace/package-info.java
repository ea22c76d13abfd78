/** How long deals stay at their stages, how many go on, and how much they bring in a month. */
@ApplicationModule(
        displayName = "Pace of deals",
        allowedDependencies = {"shared", "web", "listing", "user", "firm", "offering", "deal"})
@NullMarked
package org.tandemcrm.deal.pace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
