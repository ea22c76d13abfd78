/** The page of the company's settings. */
@NullMarked
package org.tandemcrm.firm.web;

import org.jspecify.annotations.NullMarked;
