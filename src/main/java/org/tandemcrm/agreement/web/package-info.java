/** The pages and the API of the agreement. */
@NullMarked
package org.tandemcrm.agreement.web;

import org.jspecify.annotations.NullMarked;
