/** The pages on which absences are planned and broken off. */
@NullMarked
package org.tandemcrm.user.absence.web;

import org.jspecify.annotations.NullMarked;
