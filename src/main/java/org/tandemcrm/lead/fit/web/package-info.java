/** The page on which the owner says whom the company looks for, and what it says of a buyer. */
@NullMarked
package org.tandemcrm.lead.fit.web;

import org.jspecify.annotations.NullMarked;
