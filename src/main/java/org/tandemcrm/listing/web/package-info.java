/** Lets a controller take the list query of its request as an argument. */
@NullMarked
package org.tandemcrm.listing.web;

import org.jspecify.annotations.NullMarked;
