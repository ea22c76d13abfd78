/** The pages of standing campaigns. */
@NullMarked
package org.tandemcrm.audience.standing.web;

import org.jspecify.annotations.NullMarked;
