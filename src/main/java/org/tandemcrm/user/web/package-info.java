/** Doors and pages of the people who work with Tandem. */
@NullMarked
package org.tandemcrm.user.web;

import org.jspecify.annotations.NullMarked;
