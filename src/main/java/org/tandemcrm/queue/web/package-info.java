/** The pages and the API of queue. */
@NullMarked
package org.tandemcrm.queue.web;

import org.jspecify.annotations.NullMarked;
