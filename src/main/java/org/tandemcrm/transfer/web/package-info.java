/** The pages and the API of transfer. */
@NullMarked
package org.tandemcrm.transfer.web;

import org.jspecify.annotations.NullMarked;
