/** The pages and the API of what needs somebody today. */
@NullMarked
package org.tandemcrm.dashboard.today.web;

import org.jspecify.annotations.NullMarked;
