/** The pages and the API of deals. */
@NullMarked
package org.tandemcrm.deal.web;

import org.jspecify.annotations.NullMarked;
