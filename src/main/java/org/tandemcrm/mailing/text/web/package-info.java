/** The library of templates. */
@NullMarked
package org.tandemcrm.mailing.text.web;

import org.jspecify.annotations.NullMarked;
