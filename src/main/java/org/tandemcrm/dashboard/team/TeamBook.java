package org.tandemcrm.dashboard.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Scope;
import org.tandemcrm.dashboard.team.PersonRow.Load;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.lead.Answering;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** Salespeople and campaigns side by side; whoever sees their own figures gets one row. */
@Component
@Transactional(readOnly = true)
public class TeamBook {

    private final TeamReading reading;
    private final Answering speeds;
    private final AttributionBook book;
    private final SalesBook sales;

    TeamBook(TeamReading reading, Answering speeds, AttributionBook book, SalesBook sales) {
        this.reading = reading;
        this.speeds = speeds;
        this.book = book;
        this.sales = sales;
    }

    public TeamReport of(Focus focus, Viewer reader) {
        return new TeamReport(
                people(focus, reader),
                focus.scope() == Scope.SUMMARY
                        ? null
                        : book.byCampaign(book.usualModel(), focus.cut(), reader));
    }

    /** Everybody who sells, by name; one alone where the focus is on one. */
    public List<PersonRow> people(Focus focus, Viewer reader) {
        Map<UserId, AnswerSpeed> quick = speeds.byPerson(focus.elapsed(), reader);
        List<PersonRow> rows = new ArrayList<>();
        for (TeamReading.Seller seller : reading.sellers(focus.person())) {
            rows.add(
                    new PersonRow(
                            seller.id(),
                            seller.name(),
                            new Load(seller.warmLeads(), seller.openDeals()),
                            quick.get(seller.id()),
                            reading.closed(sold(focus, seller)),
                            sales.sold(sold(focus, seller)).amount()));
        }
        return rows;
    }

    private static SalesCut sold(Focus focus, TeamReading.Seller seller) {
        return new SalesCut(focus.elapsed(), focus.product(), seller.id());
    }
}
