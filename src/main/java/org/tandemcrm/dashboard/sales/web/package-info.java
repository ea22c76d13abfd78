/** The page of growth. */
@NullMarked
package org.tandemcrm.dashboard.sales.web;

import org.jspecify.annotations.NullMarked;
