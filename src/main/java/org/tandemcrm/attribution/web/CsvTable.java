package org.tandemcrm.attribution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.listing.CsvFile;

/** Sends a table as a CSV file. */
final class CsvTable {

    private CsvTable() {}

    /**
     * @param lines the head first
     */
    static void send(
            String file,
            List<? extends List<? extends @Nullable Object>> lines,
            HttpServletResponse response) {
        List<String> head = lines.get(0).stream().map(String::valueOf).toList();
        try {
            CsvFile.attachment(
                            file, head, csv -> lines.subList(1, lines.size()).forEach(csv::write))
                    .send(response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
