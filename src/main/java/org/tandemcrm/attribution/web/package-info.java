/** The pages and the API of attribution. */
@NullMarked
package org.tandemcrm.attribution.web;

import org.jspecify.annotations.NullMarked;
