package org.tandemcrm.dashboard.digest;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.DashboardPart;
import org.tandemcrm.dashboard.Figure;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.dashboard.balance.Advice;
import org.tandemcrm.dashboard.balance.BalanceBook;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Viewer;

/** What the owner's page says of the month, and which side to strengthen, in the page's words. */
@Component
class MonthFigures {

    private static final List<String> OF_THE_MONTH = List.of("sales", "profit");
    private static final List<String> TO_COME = List.of("forecast", "quarterForecast");

    private final List<DashboardPart> parts;
    private final FocusDesk desk;
    private final BalanceBook balance;

    MonthFigures(List<DashboardPart> parts, FocusDesk desk, BalanceBook balance) {
        this.parts = List.copyOf(parts);
        this.desk = desk;
        this.balance = balance;
    }

    /** Of the month in which the week ended. */
    List<Digest.Line> of(LocalDate sunday, Viewer owner) {
        LocalDate first = sunday.withDayOfMonth(1);
        LocalDate last = sunday.withDayOfMonth(sunday.lengthOfMonth());
        List<Figure> all =
                figures(desk.focus(new Asked(first, last, null, null, null), owner), owner);
        String month = " in " + sunday.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        List<Digest.Line> lines = new ArrayList<>();
        OF_THE_MONTH.forEach(key -> line(all, key, month).ifPresent(lines::add));
        TO_COME.forEach(key -> line(all, key, "").ifPresent(lines::add));
        lines.add(advice(sunday));
        return lines;
    }

    private List<Figure> figures(Focus focus, Viewer owner) {
        return parts.stream()
                .map(part -> part.tile(focus, owner))
                .flatMap(Optional::stream)
                .flatMap(tile -> tile.figures().stream())
                .toList();
    }

    private static Optional<Digest.Line> line(List<Figure> all, String key, String when) {
        return all.stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .map(
                        figure ->
                                new Digest.Line(
                                        figure.label() + when,
                                        figure.definition(),
                                        FigureWords.value(figure.value()),
                                        FigureWords.beside(figure),
                                        figure.href()));
    }

    private Digest.Line advice(LocalDate sunday) {
        Period weeks = BalanceBook.weeksTo(sunday);
        Advice advice = balance.of(weeks).advice();
        return new Digest.Line(
                "Marketing and sales",
                "Which of the two to strengthen: the hours that the warm leads of twelve weeks ask"
                        + " for, beside the hours that sales had for them.",
                advice.verdict().replaceFirst("[:.]\\s*$", ""),
                advice.reasons().replaceFirst("^:\\s*", "").strip(),
                "/reports/balance?from=%s&to=%s".formatted(weeks.from(), weeks.to()));
    }
}
