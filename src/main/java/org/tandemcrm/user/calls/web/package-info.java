/** How a call of the API with an Idempotency-Key is answered. */
@NullMarked
package org.tandemcrm.user.calls.web;

import org.jspecify.annotations.NullMarked;
