/** The company's settings, which every other part asks: money, time, policies, points. */
@NullMarked
@ApplicationModule(
        displayName = "Firm",
        allowedDependencies = {"shared", "web", "listing", "job", "user"})
package org.tandemcrm.firm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
