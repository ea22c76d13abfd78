package org.tandemcrm.agreement.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.agreement.PromiseCase;
import org.tandemcrm.agreement.PromiseCases;
import org.tandemcrm.agreement.Promised;
import org.tandemcrm.agreement.Quarter;
import org.tandemcrm.listing.CsvFile;
import org.tandemcrm.web.Attachment;

/** The leads behind a number of an agreement as a CSV file. */
final class KeptFile {

    private KeptFile() {}

    static Attachment of(Quarter quarter, PromiseCases cases) {
        Promised promised = cases.promised();
        String came = promised == Promised.ATTEMPTS ? "Handed back" : "Came";
        return CsvFile.attachment(
                "agreement-%s-%s.csv"
                        .formatted(promised.name().toLowerCase(Locale.ROOT), quarter.from()),
                List.of("Lead (id)", "Lead", came, "Promised by", "Done", "Kept"),
                file -> cases.page().lines().forEach(line -> file.write(cells(line, cases))));
    }

    private static List<@Nullable Object> cells(PromiseCase line, PromiseCases cases) {
        return Arrays.asList(
                line.lead(),
                cases.names().get(line.lead()),
                line.at(),
                line.dueAt(),
                line.endedAt(),
                line.kept() ? "kept" : "not kept");
    }
}
