/** The pages of the machine room, for owners. */
@NullMarked
package org.tandemcrm.platform.web;

import org.jspecify.annotations.NullMarked;
