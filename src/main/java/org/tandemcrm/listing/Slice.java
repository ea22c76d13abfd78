package org.tandemcrm.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.web.ApiPage;

/**
 * The rows of one page.
 *
 * @param next the cursor of the page after it, if there is one
 */
public record Slice<R>(List<R> rows, @Nullable String next) {

    /** The answer of the API, with each row in the shape that programs read. */
    public <T> ApiPage<T> api(Function<R, T> shape) {
        return new ApiPage<>(rows.stream().map(shape).toList(), next);
    }
}
