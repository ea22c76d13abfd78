package org.tandemcrm.dashboard.start;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.dashboard.Today;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.team.PersonRow;
import org.tandemcrm.dashboard.team.TeamBook;
import org.tandemcrm.lead.WarmLeads;
import org.tandemcrm.user.Viewer;

/** Gathers what somebody begins their day with, by what they do here. */
@Component
@Transactional(readOnly = true)
public class StartDesk {

    private static final int QUEUE = 5;
    private static final int LINES = 3;

    private final WarmLeads warm;
    private final TeamBook team;
    private final FocusDesk desk;
    private final Today today;

    StartDesk(WarmLeads warm, TeamBook team, FocusDesk desk, Today today) {
        this.warm = warm;
        this.team = team;
        this.desk = desk;
        this.today = today;
    }

    public SalesStart sales(Viewer me) {
        Focus month = desk.focus(new Asked(null, null, null, null, List.of(me.id())), me);
        List<PersonRow> own = team.people(month, me);
        return new SalesStart(
                warm.of(me.id(), QUEUE),
                own.isEmpty() ? null : own.get(0),
                month.elapsed(),
                needs(me));
    }

    /** Who plans campaigns sees beside these which ones wait to be confirmed. */
    private List<TodayPart> needs(Viewer me) {
        return today.own(me, LINES).stream()
                .filter(part -> !part.item().key().equals(CampaignStart.CONFIRMATIONS))
                .toList();
    }
}
