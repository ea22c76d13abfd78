package org.tandemcrm.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.dashboard.Figure.Comparison;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** The page of ten seconds: is it growing, what waits, what earned it. */
@Component
@Transactional(readOnly = true)
public class Dashboard {

    private static final int LONGEST_WAITS = 5;

    private final PipelineSteps steps;
    private final AttributionBook book;
    private final Attention attention;
    private final List<DashboardPart> parts;

    Dashboard(
            PipelineSteps steps,
            AttributionBook book,
            Attention attention,
            List<DashboardPart> parts) {
        this.steps = steps;
        this.book = book;
        this.attention = attention;
        this.parts = parts;
    }

    public DashboardView of(Focus focus, Viewer reader) {
        UserId person = focus.person();
        boolean summary = focus.scope() == Scope.SUMMARY;
        boolean leads = focus.product() == null;
        boolean work = leads && !summary;
        List<PipelineStep> pipeline = steps.of(focus);
        CreditTable credit =
                summary ? null : book.byCampaign(book.usualModel(), focus.cut(), reader);
        List<ColdTouch> cold = work ? attention.coldTouches(focus.period(), person) : List.of();
        List<Tile> tiles = tiles(focus, reader);
        List<Figure> figures = new ArrayList<>();
        tiles.forEach(tile -> figures.addAll(tile.figures()));
        figures.add(open(pipeline, focus));
        if (leads) {
            figures.add(waiting(pipeline, person));
        }
        if (work) {
            figures.add(cold(cold));
        }
        return new DashboardView(
                focus,
                figures,
                tiles,
                pipeline,
                work ? attention.waiting(person, LONGEST_WAITS) : List.of(),
                credit,
                cold,
                work ? attention.today(reader, person) : List.of());
    }

    private List<Tile> tiles(Focus focus, Viewer reader) {
        return parts.stream()
                .map(part -> part.tile(focus, reader))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Tile::place))
                .toList();
    }

    private static Figure open(List<PipelineStep> pipeline, Focus focus) {
        List<PipelineStep> deals =
                pipeline.stream().filter(s -> s.value() != null && !s.key().equals("WON")).toList();
        Money value = deals.stream().map(PipelineStep::value).reduce(Money::plus).orElseThrow();
        return new Figure(
                "openDeals",
                "Open deals",
                "Amounts of all open deals, as far as an amount is known." + focus.partly(),
                Quantity.of(value),
                Comparison.ofRecords(deals.stream().mapToLong(PipelineStep::count).sum(), "deals"),
                focus.openDeals());
    }

    private static Figure waiting(List<PipelineStep> pipeline, @Nullable UserId person) {
        long count =
                pipeline.stream()
                        .filter(step -> isWarm(step.key()))
                        .mapToLong(PipelineStep::count)
                        .sum();
        return new Figure(
                "waiting",
                "Warm leads waiting",
                "Open leads that are warm or hot now and that no salesperson has accepted.",
                Quantity.of(count),
                "/leads?state=OPEN&temperature=WARM,HOT"
                        + (person == null ? "" : "&assignee=" + person));
    }

    private static Figure cold(List<ColdTouch> touches) {
        return new Figure(
                "coldTouches",
                "Touches on cold leads",
                "Outbound touches in these days with leads that were cold at that moment; each has"
                        + " its reason.",
                Quantity.of(touches.size()),
                "#cold-touches");
    }

    private static boolean isWarm(String key) {
        return key.equals(Temperature.WARM.name()) || key.equals(Temperature.HOT.name());
    }
}
