/** The pages of balance. */
@NullMarked
package org.tandemcrm.dashboard.balance.web;

import org.jspecify.annotations.NullMarked;
