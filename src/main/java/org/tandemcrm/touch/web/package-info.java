/** The pages and the API of touches. */
@NullMarked
package org.tandemcrm.touch.web;

import org.jspecify.annotations.NullMarked;
