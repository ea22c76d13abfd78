package org.tandemcrm.transfer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignPlan;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.CostLine;
import org.tandemcrm.campaign.PastCampaign;
import org.tandemcrm.transfer.Batch.Made;

/** Campaigns of Salesforce become campaigns; two of the same name stay two. */
@Component
class SalesforceCampaigns implements Recipe {

    private static final int LONGEST_GOAL = 2_000;

    private final CampaignDesk campaigns;

    SalesforceCampaigns(CampaignDesk campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public String key() {
        return "salesforce-campaigns";
    }

    @Override
    public String label() {
        return "Campaigns of Salesforce";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("Id", "Name", "Status", "BudgetedCost");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        List<Made<PastCampaign>> made =
                batch.fresh(
                        Salesforce.CAMPAIGN,
                        Salesforce.living(sheet),
                        Salesforce::id,
                        SalesforceCampaigns::campaign,
                        this::change);
        List<CampaignId> ids = campaigns.bring(made.stream().map(Made::value).toList());
        batch.brought(Salesforce.CAMPAIGN, made, ids.stream().map(CampaignId::value).toList());
    }

    private void change(UUID record, SheetRow row) {
        CampaignCard card = campaigns.card(new CampaignId(record));
        CampaignDetails details = campaign(row).details();
        campaigns.bring(card.id(), card.version(), kept(card, details));
    }

    /** What Salesforce does not know stays as it was written here. */
    private static CampaignDetails kept(CampaignCard card, CampaignDetails brought) {
        CampaignPlan plan = brought.plan();
        return new CampaignDetails(
                brought.name(),
                brought.channel(),
                card.plan()
                        .lasting(plan.startsOn(), plan.endsOn())
                        .aimingAt(plan.goal())
                        .by(brought.channel() == card.channel() ? card.plan().medium() : null),
                card.message(),
                card.facts(),
                brought.costs());
    }

    private static PastCampaign campaign(SheetRow row) {
        CampaignDetails details =
                CampaignDetails.named(
                                row.text("Name")
                                        .orElseThrow(() -> new Unfit("The row has no Name.")),
                                channel(row))
                        .with(plan(row))
                        .with(costs(row));
        return new PastCampaign(details, status(row));
    }

    private static CampaignPlan plan(SheetRow row) {
        return CampaignPlan.NONE
                .lasting(row.day("StartDate").orElse(null), row.day("EndDate").orElse(null))
                .aimingAt(
                        row.text("Description")
                                .map(t -> t.substring(0, Math.min(t.length(), LONGEST_GOAL)))
                                .orElse(null));
    }

    private static List<CostLine> costs(SheetRow row) {
        BigDecimal planned = row.amount("BudgetedCost").orElse(null);
        BigDecimal actual = row.amount("ActualCost").orElse(null);
        return planned == null && actual == null
                ? List.of()
                : List.of(new CostLine("Costs as in Salesforce", planned, actual, null));
    }

    private static CampaignStatus status(SheetRow row) {
        return switch (row.text("Status").orElse("").toLowerCase(Locale.ROOT)) {
            case "completed" -> CampaignStatus.ENDED;
            case "in progress", "active" -> CampaignStatus.RUNNING;
            case "aborted", "cancelled" -> CampaignStatus.CANCELLED;
            default -> CampaignStatus.PLANNED;
        };
    }

    private static CampaignChannel channel(SheetRow row) {
        String type = row.text("Type").orElse("").toLowerCase(Locale.ROOT);
        return CHANNELS.entrySet().stream()
                .filter(entry -> type.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(CampaignChannel.OTHER);
    }

    private static final Map<String, CampaignChannel> CHANNELS =
            new java.util.LinkedHashMap<>(
                    Map.of(
                            "direct mail", CampaignChannel.PRINTED_MAIL,
                            "email", CampaignChannel.EMAIL,
                            "event", CampaignChannel.EVENT,
                            "conference", CampaignChannel.EVENT,
                            "trade show", CampaignChannel.EVENT,
                            "social", CampaignChannel.ADVERTISEMENT,
                            "advert", CampaignChannel.ADVERTISEMENT,
                            "web", CampaignChannel.WEB,
                            "partner", CampaignChannel.PARTNER,
                            "referral", CampaignChannel.REFERRAL));
}
