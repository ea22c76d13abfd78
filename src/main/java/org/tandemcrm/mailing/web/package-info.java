/** The pages of the mail server, of templates and of what is sent. */
@NullMarked
package org.tandemcrm.mailing.web;

import org.jspecify.annotations.NullMarked;
