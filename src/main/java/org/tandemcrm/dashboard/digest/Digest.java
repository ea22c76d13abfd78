package org.tandemcrm.dashboard.digest;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.shared.Period;

/**
 * What one owner is told about a week.
 *
 * @param week from Monday to Sunday
 * @param figures what was reached
 * @param today what needs somebody now
 */
public record Digest(
        String name, String company, Period week, List<Line> figures, List<TodayPart> today) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    public Digest {
        figures = List.copyOf(figures);
        today = List.copyOf(today);
    }

    /**
     * One number.
     *
     * @param definition what exactly is counted
     * @param beside what to compare it with; may be empty
     * @param href the list of what it counts
     */
    public record Line(String label, String definition, String value, String beside, String href) {}

    /** What is counted, each number's and each part's sentence by its name, in their order. */
    public Map<String, String> definitions() {
        Map<String, String> all = new LinkedHashMap<>();
        figures.forEach(line -> all.put(line.label(), line.definition()));
        today.forEach(part -> all.put(named(part.item().sentence()), part.item().definition()));
        return all;
    }

    private static String named(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ENGLISH) + sentence.substring(1);
    }

    public String subject() {
        return "%s: the week from %s".formatted(company, days());
    }

    /** As in "2 Mar to 8 Mar 2026". */
    String days() {
        return "%s to %s %d"
                .formatted(DAY.format(week.from()), DAY.format(week.to()), week.to().getYear());
    }
}
