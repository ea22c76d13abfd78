package org.tandemcrm.queue;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberState;
import org.tandemcrm.campaign.NewMember;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.HandbackReason;

/** What sales gave back to marketing, and how marketing takes it up again. */
@Service
@Transactional
public class HandedBackLeads {

    private final JdbcClient jdbc;
    private final CampaignDesk campaigns;
    private final Firm firm;
    private final Clock clock;

    HandedBackLeads(JdbcClient jdbc, CampaignDesk campaigns, Firm firm, Clock clock) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.firm = firm;
        this.clock = clock;
    }

    /** The parameters of {@link HandedBackListing#HANDED_BACK}. */
    public Map<String, Object> today() {
        return Map.of("today", firm.today());
    }

    /** How many were given back for each reason and still are. */
    @Transactional(readOnly = true)
    public Map<HandbackReason, Integer> byReason() {
        Map<HandbackReason, Integer> counts = new EnumMap<>(HandbackReason.class);
        jdbc.sql(
                        "select b.reason, count(*) as leads from "
                                + HandedBackListing.FROM
                                + " where "
                                + HandedBackListing.STILL_BACK
                                + " group by b.reason")
                .params(today())
                .query(
                        row -> {
                            counts.put(
                                    HandbackReason.valueOf(row.getString("reason")),
                                    row.getInt("leads"));
                        });
        return counts;
    }

    /** Puts people on the list of a campaign, so that marketing warms them. */
    public void addTo(CampaignId campaign, List<ContactId> people) {
        campaigns.living(campaign);
        campaigns.target(
                people.stream()
                        .map(
                                person ->
                                        new NewMember(
                                                campaign,
                                                person,
                                                MemberState.TARGETED,
                                                clock.instant()))
                        .toList());
    }
}
