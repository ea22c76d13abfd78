package org.tandemcrm.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page.
 *
 * @param next the cursor of the page after it, if there is one
 */
public record Slice<R>(List<R> rows, @Nullable String next) {}
