/** The doors: filter chains, sessions, and the pages of those who are not in yet. */
@NullMarked
package org.tandemcrm.user.entry.web;

import org.jspecify.annotations.NullMarked;
