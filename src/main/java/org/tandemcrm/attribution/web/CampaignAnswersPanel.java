package org.tandemcrm.attribution.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.YieldBook;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignPanel;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Op;
import org.tandemcrm.web.Panel;

/**
 * On a campaign's page, for whoever may read it: what share of its answers came from people who
 * decide (R8), and its goals beside what came.
 */
@Component
@Order(5)
class CampaignAnswersPanel implements CampaignPanel {

    private final YieldBook book;
    private final Lists lists;

    CampaignAnswersPanel(YieldBook book, Lists lists) {
        this.book = book;
        this.lists = lists;
    }

    @Override
    public Optional<Panel> of(CampaignId campaign) {
        ListQuery only = ListQuery.ALL.with("campaignId", Op.IS, campaign.toString());
        return lists.slice(CampaignListing.results(false), only).rows().stream()
                .findFirst()
                .map(book::counted)
                .filter(it -> it.heads().responded() > 0 || !it.goals().isEmpty())
                .map(
                        it ->
                                new Panel(
                                        "What came of it",
                                        "attribution/answers-panel",
                                        Map.of("result", it)));
    }
}
