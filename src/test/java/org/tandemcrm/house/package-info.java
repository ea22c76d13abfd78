/** The test kit: one PostgreSQL for the whole run, a database for each context, a clock to set. */
@NullMarked
package org.tandemcrm.house;

import org.jspecify.annotations.NullMarked;
