package org.tandemcrm.campaign.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignFacts;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignPlan;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.CostLine;
import org.tandemcrm.campaign.Medium;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * What a program sends to enter or change a campaign: its parts unfolded, because the reader of
 * JSON overlooks unknown fields beside an unfolded record.
 */
record CampaignBody(
        @Nullable String name,
        @Nullable CampaignChannel channel,
        @Nullable CampaignStatus status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable List<CostJson> costs,
        @Nullable String pain,
        @Nullable String promise,
        @Nullable String proof,
        @Nullable String offer,
        @Nullable String callToAction,
        @Nullable BuyingRole targetRole,
        @Nullable String goal,
        @Nullable CampaignId parentId,
        @Nullable PriceListId priceListId,
        @Nullable Medium medium,
        @Nullable String code,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Integer goalResponses,
        @Nullable Integer goalWarmLeads,
        @Nullable Integer goalSales,
        @Nullable Integer printRun,
        @Nullable Integer visitors,
        @Nullable Integer listeners) {

    /**
     * What a program would send to enter the campaign as it is.
     *
     * @param withCosts whether the reader sees costs
     */
    static CampaignBody of(CampaignCard card, Currency currency, boolean withCosts) {
        CampaignPlan plan = card.plan();
        CampaignDetails.Message message = card.message();
        CampaignFacts facts = card.facts();
        return new CampaignBody(
                card.name(),
                card.channel(),
                card.status(),
                plan.startsOn(),
                plan.endsOn(),
                withCosts
                        ? card.costs().stream().map(c -> CostJson.of(c, currency)).toList()
                        : null,
                message.pain(),
                message.promise(),
                message.proof(),
                message.offer(),
                message.callToAction(),
                message.targetRole(),
                plan.goal(),
                plan.parentId(),
                plan.priceListId(),
                plan.medium(),
                facts.code(),
                facts.startedOn(),
                facts.endedOn(),
                facts.goalResponses(),
                facts.goalWarmLeads(),
                facts.goalSales(),
                facts.printRun(),
                facts.visitors(),
                facts.listeners());
    }

    CampaignDetails details(Currency currency) {
        if (channel == null) {
            throw new InvalidInput("channel", "Choose the channel.");
        }
        return new CampaignDetails(
                name == null ? "" : name,
                channel,
                new CampaignPlan(startsOn, endsOn, parentId, goal, priceListId, medium),
                new CampaignDetails.Message(pain, promise, proof, offer, callToAction, targetRole),
                facts(),
                lines(currency));
    }

    private CampaignFacts facts() {
        return new CampaignFacts(
                code,
                startedOn,
                endedOn,
                goalResponses,
                goalWarmLeads,
                goalSales,
                printRun,
                visitors,
                listeners);
    }

    CampaignStatus statusOr(CampaignStatus other) {
        return status == null ? other : status;
    }

    private List<CostLine> lines(Currency currency) {
        List<Flaw> flaws = new ArrayList<>();
        List<CostLine> lines = new ArrayList<>();
        for (CostJson cost : costs == null ? List.<CostJson>of() : costs) {
            lines.add(cost.line("costs[" + lines.size() + "]", currency, flaws));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        return lines;
    }
}
