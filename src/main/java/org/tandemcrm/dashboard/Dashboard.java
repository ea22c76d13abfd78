package org.tandemcrm.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.dashboard.Figure.Comparison;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** The page of ten seconds: is it growing, what waits, what earned it. */
@Component
@Transactional(readOnly = true)
public class Dashboard {

    private static final int LONGEST_WAITS = 5;

    private final PipelineSteps steps;
    private final SalesFigures sales;
    private final AttributionBook book;
    private final Attention attention;

    Dashboard(PipelineSteps steps, SalesFigures sales, AttributionBook book, Attention attention) {
        this.steps = steps;
        this.sales = sales;
        this.book = book;
        this.attention = attention;
    }

    public DashboardView of(Period period, Viewer reader) {
        Scope scope = Scope.of(reader);
        UserId person = scope.salesperson(reader);
        List<PipelineStep> pipeline = steps.of(period, person);
        CreditTable credit =
                scope == Scope.SUMMARY ? null : book.byCampaign(book.usualModel(), period, reader);
        List<ColdTouch> cold =
                scope == Scope.SUMMARY ? List.of() : attention.coldTouches(period, person);
        List<WaitingLead> waiting =
                scope == Scope.SUMMARY ? List.of() : attention.waiting(person, LONGEST_WAITS);
        List<Figure> figures = new ArrayList<>();
        figures.add(sales.sales(period, person));
        if (scope == Scope.COMPANY && credit != null) {
            figures.add(sales.profit(credit, reader));
            sales.toCome().ifPresent(figures::add);
        }
        figures.add(open(pipeline, person));
        figures.add(waiting(pipeline, person));
        if (scope != Scope.SUMMARY) {
            figures.add(cold(cold));
        }
        return new DashboardView(
                period,
                scope,
                figures,
                pipeline,
                waiting,
                credit,
                cold,
                scope == Scope.SUMMARY ? List.of() : attention.today(person));
    }

    private static Figure open(List<PipelineStep> pipeline, @Nullable UserId person) {
        List<PipelineStep> deals =
                pipeline.stream().filter(s -> s.value() != null && !s.key().equals("WON")).toList();
        Money value = deals.stream().map(PipelineStep::value).reduce(Money::plus).orElseThrow();
        return new Figure(
                "openDeals",
                "Open deals",
                "Amounts of all open deals, as far as an amount is known.",
                value,
                null,
                new Comparison(
                        null, null, null, deals.stream().mapToLong(PipelineStep::count).sum()),
                person == null ? "/deals" : "/deals?assignee=me");
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
                null,
                count,
                Comparison.NONE,
                "/leads?state=OPEN&temperature=WARM,HOT"
                        + (person == null ? "" : "&assignee=" + person));
    }

    private static Figure cold(List<ColdTouch> touches) {
        return new Figure(
                "coldTouches",
                "Touches on cold leads",
                "Outbound touches in these days with leads that were cold at that moment; each has"
                        + " its reason.",
                null,
                (long) touches.size(),
                Comparison.NONE,
                "#cold-touches");
    }

    private static boolean isWarm(String key) {
        return key.equals(Temperature.WARM.name()) || key.equals(Temperature.HOT.name());
    }
}
