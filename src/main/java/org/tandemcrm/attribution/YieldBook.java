package org.tandemcrm.attribution;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.BriefingState;
import org.tandemcrm.campaign.BriefingStates;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/**
 * What came of campaigns, side by side: whom they reached, who answered, became warm and bought.
 */
@Component
@Transactional(readOnly = true)
public class YieldBook {

    /** Beyond a month days are too many to look at. */
    private static final int MOST_DAYS = 31;

    private final YieldRows rows;
    private final AttributionBook book;
    private final ObjectProvider<BriefingStates> briefings;
    private final Firm firm;

    YieldBook(
            YieldRows rows,
            AttributionBook book,
            ObjectProvider<BriefingStates> briefings,
            Firm firm) {
        this.rows = rows;
        this.book = book;
        this.briefings = briefings;
        this.firm = firm;
    }

    /** A campaign with what its figures speak for; without costs nobody can tell. */
    public record Line(CampaignYield result, Verdict verdict) {}

    /**
     * What came of each of these campaigns, in their order.
     *
     * @param model by which credit and profit are told
     */
    public List<Line> of(List<CampaignRow> campaigns, Model model, Viewer reader) {
        reader.require(Right.SEE_ATTRIBUTION);
        var credits =
                book.ofCampaigns(campaigns.stream().map(CampaignRow::id).toList(), model, reader);
        List<CampaignYield> yields = yields(campaigns, credits);
        Share usual = rows.usual(yields);
        return yields.stream().map(each -> new Line(each, Verdict.of(each, usual))).toList();
    }

    /** What came of one campaign without a word of money, for whoever may read campaigns. */
    public CampaignYield counted(CampaignRow campaign) {
        return counted(List.of(campaign)).get(0);
    }

    /** The same of several, in their order. */
    public List<CampaignYield> counted(List<CampaignRow> campaigns) {
        return yields(campaigns, Map.of());
    }

    private List<CampaignYield> yields(
            List<CampaignRow> campaigns, Map<CampaignId, CampaignCredit> credits) {
        List<CampaignId> ids = campaigns.stream().map(CampaignRow::id).toList();
        var heads = rows.heads(ids);
        var followUps = rows.followUps(campaigns);
        var states = states(ids);
        List<CampaignYield> yields = new ArrayList<>();
        for (CampaignRow row : campaigns) {
            FollowUp followUp = followUps.getOrDefault(row.id(), FollowUp.NONE);
            yields.add(
                    new CampaignYield(
                            row,
                            heads.getOrDefault(row.id(), CampaignYield.Heads.NONE),
                            followUp.leads(),
                            spend(row),
                            credits.get(row.id()),
                            followUp.handbacks(),
                            states.getOrDefault(row.id(), BriefingState.NONE)));
        }
        return yields;
    }

    /** Responses by channel, the commonest first, with the channels' names. */
    public Map<String, Long> byChannel(CampaignId campaign) {
        return rows.byChannel(campaign);
    }

    /**
     * Responses over time, the first first.
     *
     * @param days how many days each number stands for: one, or the week from its Monday on
     */
    public record Times(Map<LocalDate, Long> counts, int days) {}

    /** Responses by day, or by week where there are more than 31 days. */
    public Times byTime(CampaignId campaign) {
        Map<LocalDate, Long> days = rows.byDay(campaign);
        if (days.size() <= MOST_DAYS) {
            return new Times(days, 1);
        }
        Map<LocalDate, Long> weeks = new TreeMap<>();
        days.forEach(
                (day, count) ->
                        weeks.merge(
                                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                                count,
                                Long::sum));
        return new Times(weeks, DayOfWeek.values().length);
    }

    /** The model of that name, or the company's where none is named. */
    public Model model(@Nullable String name) {
        return name == null || name.isEmpty() ? usualModel() : Model.named(name);
    }

    /** The model by which the company judges. */
    public Model usualModel() {
        return book.usualModel();
    }

    /** In whose days the responses are counted. */
    public ZoneId zone() {
        return firm.zone();
    }

    private Map<CampaignId, BriefingState> states(Collection<CampaignId> campaigns) {
        BriefingStates known = briefings.getIfAvailable();
        return known == null ? Map.of() : known.of(campaigns);
    }

    private @Nullable Money spend(CampaignRow row) {
        BigDecimal spend = row.spend();
        return spend == null ? null : firm.money(spend);
    }
}
