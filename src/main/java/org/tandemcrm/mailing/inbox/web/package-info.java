/** The pages of incoming mail. */
@NullMarked
package org.tandemcrm.mailing.inbox.web;

import org.jspecify.annotations.NullMarked;
