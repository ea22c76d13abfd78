package org.tandemcrm.mailing.inbox;

import org.jspecify.annotations.Nullable;

/** What the name before somebody's address proposes as first and last name. */
public record WriterName(@Nullable String first, @Nullable String last) {

    static final WriterName UNKNOWN = new WriterName(null, null);

    /** "Berg, Anna" and "Anna Berg"; an address in place of a name is none. */
    static WriterName of(@Nullable String header) {
        String name = header == null ? "" : bare(header);
        if (name.isEmpty() || name.indexOf('@') >= 0) {
            return UNKNOWN;
        }
        int comma = name.indexOf(',');
        if (comma > 0 && comma < name.length() - 1) {
            return new WriterName(
                    name.substring(comma + 1).strip(), name.substring(0, comma).strip());
        }
        int gap = name.lastIndexOf(' ');
        return gap < 0
                ? new WriterName(null, name)
                : new WriterName(name.substring(0, gap).strip(), name.substring(gap + 1));
    }

    /** Without quotation marks and what stands in brackets. */
    private static String bare(String header) {
        return header.replaceAll("[(\\[<][^)\\]>]*[)\\]>]", " ")
                .replaceAll("^[\\s'\"\u201c\u2018]+|[\\s'\"\u201d\u2019,]+$", "")
                .replaceAll("\\s+", " ");
    }
}
