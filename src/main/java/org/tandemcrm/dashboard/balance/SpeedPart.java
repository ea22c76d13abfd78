package org.tandemcrm.dashboard.balance;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.DashboardPart;
import org.tandemcrm.dashboard.Figure;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Quantity;
import org.tandemcrm.dashboard.Tile;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.lead.Answering;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Bar;

/** How soon warm leads hear from us, on the dashboard: all of them, or a salesperson's own. */
@Component
@Order(40)
class SpeedPart implements DashboardPart {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int PERCENT = 100;

    private final Answering book;

    SpeedPart(Answering book) {
        this.book = book;
    }

    @Override
    public Optional<Tile> tile(Focus focus, Viewer reader) {
        if (!reader.may(Right.SEE_ATTRIBUTION) || focus.product() != null) {
            return Optional.empty();
        }
        if (reader.may(Right.PLAN_CAMPAIGNS) && !focus.whose().isEverybody()) {
            return Optional.empty();
        }
        Period days = focus.elapsed();
        AnswerSpeed speed = book.of(days, reader);
        String href = "/reports/speed?from=%s&to=%s".formatted(days.from(), days.to());
        return Optional.of(
                speed.leads() == 0
                        ? Tile.blank(Tile.Place.SPEED, "Speed to lead", blank(reader))
                        : Tile.drawn(
                                Tile.Place.SPEED,
                                "Speed to lead",
                                href,
                                figures(speed),
                                new Tile.Drawing(
                                        "dashboard/balance/speed-tile",
                                        Map.of("speed", speed, "bars", bars(speed)))));
    }

    private static Tile.Blank blank(Viewer reader) {
        boolean plans = reader.may(Right.PLAN_CAMPAIGNS);
        return new Tile.Blank(
                "How long warm leads wait for an answer, and how many hear from us in the promised"
                        + " time. None came in these days.",
                plans ? "Log a campaign" : "See the queue",
                plans ? "/campaigns/new" : "/queue");
    }

    private static List<Bar> bars(AnswerSpeed speed) {
        return speed.weeks().stream()
                .filter(week -> week.inTime().isKnown())
                .map(SpeedPart::bar)
                .toList();
    }

    private static Bar bar(AnswerSpeed.Week week) {
        double share = week.inTime().value();
        return new Bar(DAY.format(week.from()), share, Math.round(share * PERCENT) + " %");
    }

    private static List<Figure> figures(AnswerSpeed speed) {
        return List.of(
                new Figure(
                        "inTime",
                        "Within target",
                        "Of the warm leads of these days for whom it is decided, those that heard"
                                + " from us within the promised working hours.",
                        Quantity.of(speed.inTime()),
                        speed.href() + "&inTime=true"),
                new Figure(
                        "neverTouched",
                        "Never touched",
                        "Warm leads of these days whom nobody has tried to reach, so far or before"
                                + " they cooled or were handed back.",
                        Quantity.of(speed.untouched()),
                        speed.href() + "&answered=false"));
    }
}
