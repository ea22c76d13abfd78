/** Tandem: keeps each lead's willingness to buy and follows every close back to its campaigns. */
@NullMarked
package org.tandemcrm;

import org.jspecify.annotations.NullMarked;
