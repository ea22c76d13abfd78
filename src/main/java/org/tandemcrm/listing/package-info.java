/**
 * One definition of a list behind its page, its CSV twin, the API, saved views and bulk actions.
 */
@NullMarked
@ApplicationModule(
        displayName = "Listing",
        allowedDependencies = {"shared", "web"})
package org.tandemcrm.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
