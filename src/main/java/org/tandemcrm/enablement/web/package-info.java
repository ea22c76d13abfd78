/** The pages and the API of briefings. */
@NullMarked
package org.tandemcrm.enablement.web;

import org.jspecify.annotations.NullMarked;
