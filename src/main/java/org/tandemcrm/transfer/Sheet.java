package org.tandemcrm.transfer;

import java.util.List;

/** A file of rows as it was read: its header and its rows, in their order. */
record Sheet(String name, List<String> headers, List<SheetRow> rows) {

    boolean has(String... wanted) {
        return headers.containsAll(List.of(wanted));
    }

    /** Up to three different values of a column, so that a person sees what it holds. */
    List<String> samples(String header) {
        return rows.stream()
                .map(row -> row.text(header))
                .flatMap(java.util.Optional::stream)
                .distinct()
                .limit(3)
                .toList();
    }
}
