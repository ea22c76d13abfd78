package org.tandemcrm.dashboard.team;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Scope;
import org.tandemcrm.dashboard.team.PeopleBook.People;
import org.tandemcrm.user.Viewer;

/** Salespeople and campaigns side by side; whoever sees their own figures gets one row. */
@Component
@Transactional(readOnly = true)
public class TeamBook {

    private final PeopleBook people;
    private final CampaignLines campaigns;
    private final AttributionBook book;

    TeamBook(PeopleBook people, CampaignLines campaigns, AttributionBook book) {
        this.people = people;
        this.campaigns = campaigns;
        this.book = book;
    }

    public TeamReport of(Focus focus, Viewer reader) {
        People team = people.of(focus, reader);
        if (focus.scope() == Scope.SUMMARY) {
            return new TeamReport(team.rows(), team.all(), null, List.of());
        }
        CreditTable credit = book.byCampaign(book.usualModel(), focus.cut(), reader);
        return new TeamReport(team.rows(), team.all(), credit, campaigns.of(credit, focus));
    }

    /**
     * Everybody who sells and whoever else has or closed something, by name; some alone where the
     * focus is on some.
     */
    public List<PersonRow> people(Focus focus, Viewer reader) {
        return people.rows(focus, reader);
    }
}
