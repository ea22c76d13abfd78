/** The page of the cycle. */
@NullMarked
package org.tandemcrm.dashboard.cycle.web;

import org.jspecify.annotations.NullMarked;
