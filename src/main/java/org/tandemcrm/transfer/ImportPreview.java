package org.tandemcrm.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file will become, before anything is taken over. */
public record ImportPreview(
        int position,
        String name,
        @Nullable String recipe,
        String label,
        boolean mapped,
        List<Column> columns,
        int rows,
        int created,
        int updated,
        int same,
        int suppressed,
        List<Problem> problems) {

    /** A column with what it holds, and what it is taken for. */
    public record Column(String header, List<String> samples, @Nullable String target) {}

    /** A row that would not be taken over, and why. */
    public record Problem(long line, String reason) {}
}
