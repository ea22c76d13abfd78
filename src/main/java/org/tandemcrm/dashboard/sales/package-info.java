/**
 * Whether the company grows: sales, margin and profit by month, beside last year and the target.
 */
@ApplicationModule(
        displayName = "Growth of sales",
        allowedDependencies = {
            "shared",
            "web",
            "user",
            "firm",
            "offering",
            "deal",
            "attribution",
            "dashboard"
        })
@NullMarked
package org.tandemcrm.dashboard.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
