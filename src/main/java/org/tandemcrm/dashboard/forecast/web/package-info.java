/** The page of what is to come. */
@NullMarked
package org.tandemcrm.dashboard.forecast.web;

import org.jspecify.annotations.NullMarked;
