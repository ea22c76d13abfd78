package org.tandemcrm.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.dashboard.Figure.Comparison;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

/**
 * The page of ten seconds: is it growing, what waits, what earned it. Its parts are read side by
 * side, each in a transaction of its own.
 */
@Component
public class Dashboard implements FirstLook {

    private static final int LONGEST_WAITS = 5;

    /** Of those who may open the list of all. */
    private static final int LATEST_COLD_TOUCHES = 50;

    private final PipelineSteps steps;
    private final AttributionBook book;
    private final Attention attention;
    private final SideBySide reading;

    Dashboard(PipelineSteps steps, AttributionBook book, Attention attention, SideBySide reading) {
        this.steps = steps;
        this.book = book;
        this.attention = attention;
        this.reading = reading;
    }

    public DashboardView of(Focus focus, Viewer reader) {
        Salespeople whose = focus.whose();
        boolean summary = focus.scope() == Scope.SUMMARY;
        boolean leads = focus.product() == null;
        boolean work = leads && !summary;
        Supplier<List<Tile>> begun = reading.tiles(focus, reader);
        Supplier<List<PipelineStep>> walked = reading.begin(() -> steps.of(focus));
        Supplier<@Nullable CreditTable> shared =
                reading.begin(() -> summary ? null : credit(focus, reader));
        Supplier<List<WaitingLead>> waits =
                reading.begin(() -> work ? attention.waiting(whose, LONGEST_WAITS) : List.of());
        Supplier<List<TodayItem>> needs =
                reading.begin(() -> work ? attention.today(reader, whose) : List.of());
        ColdTouches.Latest cold = work ? coldTouches(focus, reader) : ColdTouches.Latest.NONE;
        List<Tile> tiles = begun.get();
        List<PipelineStep> pipeline = walked.get();
        List<Figure> figures = new ArrayList<>();
        tiles.forEach(tile -> figures.addAll(tile.figures()));
        figures.add(open(pipeline, focus));
        if (leads) {
            figures.add(waiting(pipeline, whose));
        }
        if (work) {
            figures.add(cold(cold.all(), coldList(focus, reader)));
        }
        return new DashboardView(
                focus,
                figures,
                tiles,
                pipeline,
                waits.get(),
                shared.get(),
                cold.touches(),
                needs.get());
    }

    private CreditTable credit(Focus focus, Viewer reader) {
        return book.byCampaign(book.usualModel(), focus.cut(), reader);
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

    private static Figure waiting(List<PipelineStep> pipeline, Salespeople whose) {
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
                "/leads?state=OPEN&temperature=WARM,HOT" + whose.and("assignee"));
    }

    private ColdTouches.Latest coldTouches(Focus focus, Viewer reader) {
        Integer most = reader.may(Right.MANAGE) ? LATEST_COLD_TOUCHES : null;
        return attention.coldTouches(focus.period(), focus.whose(), most);
    }

    /** Whoever may not open the list sees all of them on the page. */
    private String coldList(Focus focus, Viewer reader) {
        return reader.may(Right.MANAGE)
                ? attention.coldTouchList(focus.period(), focus.whose())
                : "#cold-touches";
    }

    private static Figure cold(long touches, String href) {
        return new Figure(
                "coldTouches",
                "Touches on cold leads",
                "Outbound touches in these days with leads that were cold at that moment; each has"
                        + " its reason.",
                Quantity.of(touches),
                href);
    }

    private static boolean isWarm(String key) {
        return key.equals(Temperature.WARM.name()) || key.equals(Temperature.HOT.name());
    }

    @Override
    public void look(Focus year, Viewer owner) {
        of(year, owner);
    }
}
