package org.tandemcrm.deal.pace.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.pace.PaceReport;
import org.tandemcrm.deal.pace.StagePace;
import org.tandemcrm.listing.CsvFile;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.web.Attachment;

/** A report of the pipeline's pace as a CSV file; times are days. */
final class PaceFile {

    private static final List<String> HEADER =
            List.of(
                    "Stage",
                    "Visits",
                    "Still there",
                    "Median days",
                    "Median from",
                    "Median to",
                    "90th percentile days",
                    "Went on",
                    "Of",
                    "Share",
                    "Won",
                    "Of closed",
                    "Share won");

    private PaceFile() {}

    static Attachment of(PaceReport report, Period period) {
        return CsvFile.attachment(
                "pipeline-%s-%s.csv".formatted(period.from(), period.to()),
                HEADER,
                file -> report.stages().forEach(stage -> file.write(cells(stage))));
    }

    private static List<@Nullable Object> cells(StagePace pace) {
        return Arrays.asList(
                pace.stage().label(),
                pace.visits(),
                pace.here(),
                days(pace.median().value()),
                days(pace.median().low()),
                days(pace.median().high()),
                days(pace.ninth().value()),
                pace.passed().part(),
                pace.passed().whole(),
                share(pace.passed()),
                pace.won().part(),
                pace.won().whole(),
                share(pace.won()));
    }

    private static @Nullable String days(@Nullable Double days) {
        return days == null ? null : String.format(Locale.ROOT, "%.1f", days);
    }

    private static @Nullable String share(Share share) {
        return share.isKnown() ? String.format(Locale.ROOT, "%.4f", share.value()) : null;
    }
}
