package org.tandemcrm.dashboard.digest;

import java.util.List;
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

    public Digest {
        figures = List.copyOf(figures);
        today = List.copyOf(today);
    }

    /**
     * One number.
     *
     * @param beside what to compare it with; may be empty
     * @param href the list of what it counts
     */
    public record Line(String label, String value, String beside, String href) {}

    public String subject() {
        return "%s: the week from %s to %s".formatted(company, week.from(), week.to());
    }
}
