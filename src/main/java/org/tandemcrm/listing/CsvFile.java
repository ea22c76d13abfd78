package org.tandemcrm.listing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A CSV file while it is being written; the stream stays open for its owner. */
final class CsvFile<R> {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Listing<R> listing;
    private final CsvWriter csv;

    CsvFile(Listing<R> listing, OutputStream out) {
        this.listing = listing;
        try {
            out.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
        csv.writeRecord(listing.csvHeader());
    }

    void write(R row) {
        csv.writeRecord(listing.csvCells(row).stream().map(CsvCell::text).toList());
    }

    void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
