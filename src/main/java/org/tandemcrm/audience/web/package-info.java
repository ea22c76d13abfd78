/** The pages of audiences. */
@NullMarked
package org.tandemcrm.audience.web;

import org.jspecify.annotations.NullMarked;
