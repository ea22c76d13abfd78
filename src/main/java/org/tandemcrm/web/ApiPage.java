package org.tandemcrm.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of the API; the answer also carries the next page as a Link header.
 *
 * @param next the cursor of the next page, null on the last
 */
public record ApiPage<T>(List<T> items, @Nullable String next) {}
