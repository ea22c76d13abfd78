/** The page on which salespeople and marketers begin. */
@NullMarked
package org.tandemcrm.dashboard.start.web;

import org.jspecify.annotations.NullMarked;
