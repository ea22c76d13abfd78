package org.tandemcrm.dashboard.team.web;

import java.time.ZoneId;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.team.PersonRow;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;

/** The lists behind the numbers of the team's tables. */
record TeamLinks(Focus focus, ZoneId zone) {

    /** The answers to a campaign in these days. */
    public String responses(CampaignId campaign) {
        return "/campaigns/%s/responses?%s".formatted(campaign, within("occurredAt"));
    }

    /** The leads that a campaign made warm in these days. */
    public String warm(CampaignId campaign) {
        return "/campaigns/%s/results/leads?warmed=true&%s%s"
                .formatted(campaign, within("warmedAt"), focus.whose().and("assigneeId"));
    }

    /** Those of them that have been won by now. */
    public String won(CampaignId campaign) {
        return warm(campaign) + "&won=true";
    }

    /** The sales of these days that a campaign has a share of, which sum to its figure. */
    public String sales(CampaignId campaign, String figure) {
        return focus.earned(figure, campaign);
    }

    /** The leads that one has in hand. */
    public String warm(PersonRow row) {
        return "/leads?state=OPEN&temperature=WARM,HOT" + whose(row, "assignee");
    }

    /** The deals that one has in hand. */
    public String open(PersonRow row) {
        return "/deals/list?state=OPEN" + whose(row, "assigneeId") + product();
    }

    /** The deals of one person that were closed in these days. */
    public String closed(PersonRow row) {
        return deals(row, "WON,LOST");
    }

    /** The won ones of them. */
    public String sold(PersonRow row) {
        return deals(row, "WON");
    }

    private String deals(PersonRow row, String state) {
        Period days = focus.elapsed();
        return "/deals/list?state=%s%s&closedOn.gte=%s&closedOn.lte=%s%s"
                .formatted(state, whose(row, "assigneeId"), days.from(), days.to(), product());
    }

    private String product() {
        return focus.product() == null ? "" : "&product=" + focus.product();
    }

    private String whose(PersonRow row, String filter) {
        return switch (row.whose()) {
            case ALL -> focus.whose().and(filter);
            case NOBODY -> "&pool=true";
            case PRESENT, LEFT -> Salespeople.only(row.id()).and(filter);
        };
    }

    private String within(String column) {
        Period days = focus.elapsed();
        return "%1$s.gte=%2$s&%1$s.lt=%3$s".formatted(column, days.start(zone), days.end(zone));
    }
}
