package org.tandemcrm.attribution.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.tandemcrm.listing.CsvCell;

/** Sends a table as a CSV file: UTF-8 with a byte order mark, harmless cells. */
final class CsvTable {

    private CsvTable() {}

    /**
     * @param lines the head first
     */
    static void send(
            String file,
            List<? extends List<? extends @Nullable Object>> lines,
            HttpServletResponse response) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        try {
            write(lines, response.getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(
            List<? extends List<? extends @Nullable Object>> lines, OutputStream out)
            throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        CsvWriter csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
        for (List<? extends @Nullable Object> line : lines) {
            csv.writeRecord(line.stream().map(CsvCell::text).toList());
        }
        csv.flush();
    }
}
