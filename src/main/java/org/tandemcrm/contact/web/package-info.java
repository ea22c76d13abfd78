/** The pages and the API of contacts. */
@NullMarked
package org.tandemcrm.contact.web;

import org.jspecify.annotations.NullMarked;
