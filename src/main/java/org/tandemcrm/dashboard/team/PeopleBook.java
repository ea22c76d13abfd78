package org.tandemcrm.dashboard.team;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.SalesBook.OfPerson;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.team.PersonRow.Load;
import org.tandemcrm.deal.Closed;
import org.tandemcrm.deal.ClosingBook;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.lead.Answering;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** What each salesperson carries, how quick they are and what they closed. */
@Component
class PeopleBook {

    private final TeamReading reading;
    private final Answering speeds;
    private final ClosingBook closings;
    private final SalesBook sales;

    PeopleBook(TeamReading reading, Answering speeds, ClosingBook closings, SalesBook sales) {
        this.reading = reading;
        this.speeds = speeds;
        this.closings = closings;
        this.sales = sales;
    }

    /** Everybody who sells, by name; one alone where the focus is on one. */
    List<PersonRow> of(Focus focus, Viewer reader) {
        Map<UserId, AnswerSpeed> quick = speeds.byPerson(focus.elapsed(), reader);
        Map<UserId, Closed> closed =
                closings.byPerson(focus.elapsed(), focus.person(), focus.product());
        Map<UserId, Money> sold = sold(focus);
        List<PersonRow> rows = new ArrayList<>();
        for (TeamReading.Seller seller : reading.sellers(focus.person())) {
            rows.add(
                    new PersonRow(
                            seller.id(),
                            seller.name(),
                            new Load(seller.warmLeads(), seller.openDeals()),
                            quick.get(seller.id()),
                            closed.getOrDefault(seller.id(), Closed.NONE).won(),
                            sold.getOrDefault(seller.id(), sales.nothing().amount())));
        }
        return rows;
    }

    private Map<UserId, Money> sold(Focus focus) {
        Map<UserId, Money> sold = new HashMap<>();
        for (OfPerson each : sales.byPerson(focus.cut())) {
            UserId person = each.person();
            if (person != null) {
                sold.put(person, each.sold().amount());
            }
        }
        return sold;
    }
}
