package org.tandemcrm.listing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.web.Attachment;

/**
 * A CSV file while it is being written: UTF-8 with a byte order mark, cells that a spreadsheet
 * would run made harmless. The stream stays open for its owner.
 */
public final class CsvFile {

    static final String TYPE = "text/csv;charset=UTF-8";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;

    public CsvFile(List<String> header, OutputStream out) {
        try {
            out.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
        csv.writeRecord(header.stream().map(CsvCell::text).toList());
    }

    /** A file of rows that are written while it is sent. */
    public static Attachment attachment(String name, List<String> header, Consumer<CsvFile> rows) {
        return new Attachment(
                name,
                TYPE,
                out -> {
                    CsvFile file = new CsvFile(header, out);
                    rows.accept(file);
                    file.end();
                });
    }

    public void write(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvCell::text).toList());
    }

    public void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
