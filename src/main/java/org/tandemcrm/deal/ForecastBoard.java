package org.tandemcrm.deal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.NotFound;

/** The open deals side by side by the month in which they are expected to close. */
@Component
@Transactional(readOnly = true)
public class ForecastBoard {

    private static final int MONTHS = 6;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final String NEVER = "infinity";
    private static final String ALWAYS = "-infinity";
    private static final String COLUMNS =
            "unnest(:keys::text[], :since::date[], :until::date[]) c (key, since, until)";
    private static final String WITHIN =
            "%1$s >= c.since and (c.until is null or %1$s < c.until)".formatted(BoardSql.CLOSE);

    private final BoardReading reading;
    private final StageReading stages;
    private final Firm firm;

    ForecastBoard(BoardReading reading, StageReading stages, Firm firm) {
        this.reading = reading;
        this.stages = stages;
        this.firm = firm;
    }

    /** From a day on and before another, as SQL reads them. */
    private record Span(String key, String label, String since, @Nullable String until) {}

    /** What was expected earlier, the next months, later, and deals without a day. */
    public List<BoardColumn> columns(BoardFilter filter) {
        List<Span> spans = spans();
        Map<String, List<BoardCard>> cards = cards(spans, filter, null);
        return sums(spans, filter).stream()
                .filter(column -> column.count() > 0 || isMonth(column.key()))
                .map(column -> column.with(cards.getOrDefault(column.key(), List.of())))
                .toList();
    }

    /** One column from a place on, from its beginning if absent; NotFound if there is none. */
    public BoardColumn column(String key, BoardFilter filter, @Nullable BoardPlace after) {
        List<Span> own = spans().stream().filter(span -> span.key().equals(key)).toList();
        if (own.isEmpty()) {
            throw new NotFound("The board has no such month.");
        }
        return sums(own, filter)
                .get(0)
                .with(cards(own, filter, after).getOrDefault(key, List.of()));
    }

    private List<BoardColumn> sums(List<Span> spans, BoardFilter filter) {
        List<BoardReading.Part> parts = reading.parts(keyOfDeal(), filter, stages.all());
        return spans.stream()
                .map(span -> BoardReading.column(span.key(), span.label(), parts))
                .toList();
    }

    private Map<String, List<BoardCard>> cards(
            List<Span> spans, BoardFilter filter, @Nullable BoardPlace after) {
        return reading.cards(
                COLUMNS,
                WITHIN,
                Map.of(
                        "keys", spans.stream().map(Span::key).toArray(String[]::new),
                        "since", spans.stream().map(Span::since).toArray(String[]::new),
                        "until", spans.stream().map(Span::until).toArray(String[]::new)),
                filter,
                after);
    }

    private List<Span> spans() {
        YearMonth now = YearMonth.from(firm.today());
        LocalDate end = now.plusMonths(MONTHS).atDay(1);
        List<Span> spans = new ArrayList<>();
        spans.add(new Span("EARLIER", "Earlier", ALWAYS, now.atDay(1).toString()));
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = now.plusMonths(i);
            spans.add(
                    new Span(
                            month.toString(),
                            month.format(NAME),
                            month.atDay(1).toString(),
                            month.plusMonths(1).atDay(1).toString()));
        }
        spans.add(new Span("LATER", "Later", end.toString(), NEVER));
        spans.add(new Span("NO_DAY", "No day yet", NEVER, null));
        return spans;
    }

    private String keyOfDeal() {
        YearMonth now = YearMonth.from(firm.today());
        return """
               case when d.expected_close_on is null then 'NO_DAY'
                    when d.expected_close_on < date '%s' then 'EARLIER'
                    when d.expected_close_on >= date '%s' then 'LATER'
                    else to_char(d.expected_close_on, 'YYYY-MM') end"""
                .formatted(now.atDay(1), now.plusMonths(MONTHS).atDay(1));
    }

    private static boolean isMonth(String key) {
        return Character.isDigit(key.charAt(0));
    }
}
