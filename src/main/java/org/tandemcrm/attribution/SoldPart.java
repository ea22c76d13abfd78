package org.tandemcrm.attribution;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.ProductId;

/**
 * What one product has of a sale, in {@link Units}.
 *
 * @param product absent for lines without one and for a sale without lines
 */
record SoldPart(@Nullable ProductId product, long amount, long margin) {}
