package org.tandemcrm.deal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.Lesson;
import org.tandemcrm.deal.LessonKind;
import org.tandemcrm.listing.CsvFile;
import org.tandemcrm.shared.Period;
import org.tandemcrm.web.Attachment;

/** What buyers teach us, as a CSV file. */
final class LessonFile {

    private static final List<String> HEADER =
            List.of("By", "What", "Won", "Closed", "Share won", "From", "To");

    private LessonFile() {}

    static Attachment of(Map<LessonKind, List<Lesson>> lessons, Period period) {
        return CsvFile.attachment(
                "buyers-%s-%s.csv".formatted(period.from(), period.to()),
                HEADER,
                file ->
                        lessons.values().stream()
                                .flatMap(List::stream)
                                .forEach(lesson -> file.write(cells(lesson))));
    }

    private static List<@Nullable Object> cells(Lesson lesson) {
        return Arrays.asList(
                lesson.kind().label(),
                lesson.words(),
                lesson.won().part(),
                lesson.won().whole(),
                share(lesson.won().value()),
                share(lesson.won().low()),
                share(lesson.won().high()));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
