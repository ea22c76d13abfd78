package org.tandemcrm.dashboard.sales;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.Sold;

/**
 * What was sold of a product.
 *
 * @param name says so where it was sold without one
 * @param sold its part of the deals that it is in
 * @param href the list of these deals
 * @param page the page about this product alone; absent for what has none
 */
public record ProductLine(String name, Sold sold, String href, @Nullable String page) {}
