package org.tandemcrm.attribution.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.listing.CsvCell;

/** Writes a table of credits as a CSV file: UTF-8 with a byte order mark, harmless cells. */
final class CreditFile {

    private final OutputStream out;

    CreditFile(OutputStream out) {
        this.out = out;
    }

    void write(CreditTable table) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        CsvWriter csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
        boolean costs = table.spend() != null;
        line(csv, costs, "Campaign", "Sales", "Credit", "Influenced", "Spend", "Profit");
        for (CampaignCredit row : table.rows()) {
            line(
                    csv,
                    costs,
                    row.name(),
                    row.sales(),
                    row.credit(),
                    row.influenced(),
                    row.spend(),
                    row.profit());
        }
        line(
                csv,
                costs,
                "No known campaign",
                table.unattributedSales(),
                table.unattributed(),
                null,
                null,
                null);
        line(
                csv,
                costs,
                "Total",
                table.sales(),
                table.total(),
                null,
                table.spend(),
                table.profit());
        csv.flush();
    }

    /** The last two cells are costs, which not everybody may see. */
    private static void line(CsvWriter csv, boolean costs, @Nullable Object... cells) {
        List<String> texts = new ArrayList<>();
        Arrays.stream(cells)
                .limit(costs ? cells.length : cells.length - 2L)
                .forEach(cell -> texts.add(CsvCell.text(cell)));
        csv.writeRecord(texts);
    }
}
