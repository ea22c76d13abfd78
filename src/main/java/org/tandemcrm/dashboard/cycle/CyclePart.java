package org.tandemcrm.dashboard.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.DashboardPart;
import org.tandemcrm.dashboard.Figure;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Quantity;
import org.tandemcrm.dashboard.Tile;
import org.tandemcrm.dashboard.Tile.Blank;
import org.tandemcrm.dashboard.Tile.Drawing;
import org.tandemcrm.dashboard.Tile.Place;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/**
 * How many take each step and in how many days, below the steps of the pipeline; not of one
 * product, for a lead has none.
 */
@Component
@Order(30)
class CyclePart implements DashboardPart {

    private static final String PATH = "/reports/cycle";

    private final CycleBook book;

    CyclePart(CycleBook book) {
        this.book = book;
    }

    @Override
    public Optional<Tile> tile(Focus focus, Viewer reader) {
        return reader.may(Right.SEE_ATTRIBUTION) && focus.product() == null
                ? Optional.of(tile(focus))
                : Optional.empty();
    }

    private Tile tile(Focus focus) {
        List<StepPace> steps = book.steps(focus);
        if (steps.get(0).taken().whole() == 0) {
            return Tile.blank(
                    Place.PIPELINE,
                    "The cycle",
                    new Blank(
                            "How many leads become warm, are accepted and won, and in how many"
                                    + " days, from the first lead on.",
                            "Open the leads",
                            "/leads"));
        }
        CycleLinks links = book.links(focus);
        List<Figure> figures = new ArrayList<>();
        steps.forEach(
                step -> {
                    figures.add(share(step, links));
                    figures.add(days(step, links));
                });
        return Tile.drawn(
                Place.PIPELINE,
                "The cycle",
                focus.at(PATH),
                figures,
                new Drawing("dashboard/cycle-tile", Map.of("steps", steps, "links", links)));
    }

    private static Figure share(StepPace step, CycleLinks links) {
        return new Figure(
                key(step) + "Share",
                step.label(),
                "Of the leads begun in these months that came to the first, how many have come to"
                        + " the second by now.",
                Quantity.of(step.taken()),
                links.took(step.step()));
    }

    private static Figure days(StepPace step, CycleLinks links) {
        Double days = step.days().value();
        return new Figure(
                key(step) + "Days",
                step.label() + ", days",
                "The days after which half of them have taken the step; open ones count as long as"
                        + " they have waited; who was lost or went on without it never takes it.",
                days == null
                        ? Quantity.unknown("Fewer than half have taken the step.")
                        : Quantity.of(days, "days"),
                links.cameByDays(step.step()));
    }

    private static String key(StepPace step) {
        return switch (step.step().to()) {
            case WARM -> "warmed";
            case HOT -> "heated";
            case ACCEPTED -> "accepted";
            case WON -> "won";
        };
    }
}
