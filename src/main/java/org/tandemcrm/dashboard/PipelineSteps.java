package org.tandemcrm.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.deal.BoardColumn;
import org.tandemcrm.deal.DealBoard;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.user.Salespeople;

/**
 * Counts every step of the pipeline, from cold leads to what was sold in the period; of one product
 * from its deals on, for a lead has none.
 */
@Component
class PipelineSteps {

    private final LeadCounts leads;
    private final DealBoard deals;
    private final SalesBook book;
    private final Firm firm;

    PipelineSteps(LeadCounts leads, DealBoard deals, SalesBook book, Firm firm) {
        this.leads = leads;
        this.deals = deals;
        this.book = book;
        this.firm = firm;
    }

    List<PipelineStep> of(Focus focus) {
        Salespeople whose = focus.whose();
        List<PipelineStep> steps = new ArrayList<>();
        ProductId product = focus.product();
        if (product == null) {
            Map<Temperature, Long> counts = leads.byTemperature(whose);
            for (Temperature temperature : Temperature.values()) {
                steps.add(step(temperature, counts.getOrDefault(temperature, 0L), whose));
            }
        }
        List<BoardColumn> open =
                product == null ? deals.totals(whose) : deals.totals(whose, product);
        open.forEach(column -> steps.add(step(column, focus)));
        steps.add(won(focus, book.sold(focus.cut())));
        return steps;
    }

    private static PipelineStep step(Temperature temperature, long count, Salespeople whose) {
        return new PipelineStep(
                temperature.name(),
                temperature.label(),
                "Open leads that are %s now and that no salesperson has accepted."
                        .formatted(temperature.label().toLowerCase(Locale.ROOT)),
                count,
                null,
                "/leads?state=OPEN&temperature=" + temperature + whose.and("assignee"));
    }

    private PipelineStep step(BoardColumn column, Focus focus) {
        return new PipelineStep(
                column.key(),
                column.label(),
                "Open deals at \"%s\" now.".formatted(column.label()) + focus.partly(),
                column.count(),
                firm.money(column.value()),
                focus.openDeals() + "&stage=" + column.key());
    }

    private static PipelineStep won(Focus focus, Sold sold) {
        return new PipelineStep(
                "WON",
                "Won",
                "Deals closed as won in the period, by the day of the close." + focus.partly(),
                sold.sales(),
                sold.amount(),
                focus.sales());
    }
}
