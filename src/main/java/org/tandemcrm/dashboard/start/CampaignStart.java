package org.tandemcrm.dashboard.start;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.attribution.YieldBook;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.dashboard.FirstLook;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Today;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** Gathers what a marketer begins the day with. */
@Component
@Transactional(readOnly = true)
public class CampaignStart implements FirstLook {

    static final String CONFIRMATIONS = "confirmations";

    private static final int RUNNING = 8;
    private static final int HANDBACKS = 5;

    private final Lists lists;
    private final YieldBook yields;
    private final Today today;
    private final JdbcClient jdbc;

    CampaignStart(Lists lists, YieldBook yields, Today today, JdbcClient jdbc) {
        this.lists = lists;
        this.yields = yields;
        this.today = today;
        this.jdbc = jdbc;
    }

    public MarketingStart of(Viewer me) {
        Slice<CampaignRow> running =
                lists.slice(
                        CampaignListing.of(me.may(Right.SEE_COSTS)),
                        ListQuery.parse("status=RUNNING&limit=" + RUNNING));
        return new MarketingStart(
                yields.counted(running.rows()),
                running.next() != null,
                confirmations(me),
                handbacks());
    }

    private @Nullable TodayPart confirmations(Viewer me) {
        return today.part(CONFIRMATIONS, me, 1).orElse(null);
    }

    /**
     * Each with its reason; all of them, and who of them is still back, stand on their own list.
     */
    private List<TodayLine> handbacks() {
        return jdbc.sql(
                        """
                        select b.lead_id, b.reason, b.note, b.at,
                               case when c.contact_id is not null then %s else k.name end as name
                          from handback b join lead l on l.lead_id = b.lead_id
                          left join contact c on c.contact_id = l.contact_id
                          left join company k on k.company_id = l.company_id
                         where not b.superseded and l.deleted_at is null
                         order by b.at desc, b.handback_id limit ?
                        """
                                .formatted(ContactNames.SHOWN_SQL))
                .param(HANDBACKS)
                .query(
                        (row, n) ->
                                new TodayLine(
                                        row.getString("name"),
                                        HandbackReason.valueOf(row.getString("reason")).label(),
                                        row.getTimestamp("at").toInstant(),
                                        null,
                                        "/leads/" + row.getObject("lead_id", UUID.class)))
                .list();
    }

    @Override
    public void look(Focus year, Viewer owner) {
        of(owner);
    }
}
