package org.tandemcrm.lead.speed.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.speed.Quantile;
import org.tandemcrm.lead.speed.Speed;
import org.tandemcrm.lead.speed.SpeedReport;
import org.tandemcrm.listing.CsvFile;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.web.Attachment;

/** A report of speed as a CSV file; times are working minutes. */
final class SpeedFile {

    private static final List<String> HEADER =
            List.of(
                    "By",
                    "Name",
                    "Leads",
                    "Answered",
                    "Not answered",
                    "Median minutes",
                    "Median from",
                    "Median to",
                    "90th percentile minutes",
                    "90th percentile from",
                    "90th percentile to",
                    "Within target",
                    "Of",
                    "Share within target",
                    "Never touched",
                    "Share never touched");

    private SpeedFile() {}

    static Attachment of(Period period, SpeedReport report) {
        return CsvFile.attachment(
                "speed-%s-%s.csv".formatted(period.from(), period.to()),
                HEADER,
                file -> {
                    file.write(cells("All", report.all()));
                    report.campaigns().forEach(speed -> file.write(cells("Campaign", speed)));
                    report.people().forEach(speed -> file.write(cells("Person", speed)));
                });
    }

    private static List<@Nullable Object> cells(String by, Speed speed) {
        Quantile median = speed.median();
        Quantile ninth = speed.ninth();
        return Arrays.asList(
                by,
                speed.name(),
                speed.leads(),
                speed.answered(),
                speed.waiting(),
                minutes(median.value()),
                minutes(median.low()),
                minutes(median.high()),
                minutes(ninth.value()),
                minutes(ninth.low()),
                minutes(ninth.high()),
                speed.inTime().part(),
                speed.inTime().whole(),
                share(speed.inTime()),
                speed.untouched().part(),
                share(speed.untouched()));
    }

    private static @Nullable Long minutes(@Nullable Double minutes) {
        return minutes == null ? null : Math.round(minutes);
    }

    private static @Nullable String share(Share share) {
        return share.isKnown() ? String.format(Locale.ROOT, "%.4f", share.value()) : null;
    }
}
