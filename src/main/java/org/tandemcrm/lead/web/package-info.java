/** The pages and the API of leads. */
@NullMarked
package org.tandemcrm.lead.web;

import org.jspecify.annotations.NullMarked;
