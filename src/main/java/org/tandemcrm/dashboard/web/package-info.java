/** The pages and the API of dashboard. */
@NullMarked
package org.tandemcrm.dashboard.web;

import org.jspecify.annotations.NullMarked;
