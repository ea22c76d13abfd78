/** The pages and the API of the catalogue and of price lists. */
@NullMarked
package org.tandemcrm.offering.web;

import org.jspecify.annotations.NullMarked;
