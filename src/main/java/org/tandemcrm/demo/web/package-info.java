/** The page and the banner of the sample company. */
@NullMarked
package org.tandemcrm.demo.web;

import org.jspecify.annotations.NullMarked;
