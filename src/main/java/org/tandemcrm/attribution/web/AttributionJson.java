package org.tandemcrm.attribution.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.attribution.Credits;
import org.tandemcrm.attribution.Journey;
import org.tandemcrm.attribution.Milestone;
import org.tandemcrm.attribution.Touchpoint;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.Money;

/** What programs read about journeys and credits. */
final class AttributionJson {

    private AttributionJson() {}

    /** The touchpoints in their order. */
    record JourneyJson(List<TouchpointJson> items) {

        static JourneyJson of(Journey journey) {
            return new JourneyJson(
                    IntStream.range(0, journey.size())
                            .mapToObj(
                                    i ->
                                            TouchpointJson.of(
                                                    journey.touchpoints().get(i),
                                                    journey.milestones(i)))
                            .toList());
        }
    }

    /** A response on the way to a deal. */
    record TouchpointJson(
            ResponseId touchpointId,
            CampaignId campaignId,
            String campaignName,
            ContactId contactId,
            String contactName,
            ResponseKind kind,
            Instant occurredAt,
            Set<Milestone> milestones) {

        static TouchpointJson of(Touchpoint t, Set<Milestone> milestones) {
            return new TouchpointJson(
                    t.id(),
                    t.campaignId(),
                    t.campaignName(),
                    t.contactId(),
                    t.contactName(),
                    t.kind(),
                    t.at(),
                    milestones);
        }
    }

    /** A deal shared among its touchpoints. */
    record CreditsJson(String model, List<Item> items, Money unattributed, Money total) {

        /** One touchpoint's share. */
        record Item(CampaignId campaignId, ResponseId touchpointId, double weight, Money credit) {}

        static CreditsJson of(Credits credits) {
            return new CreditsJson(
                    credits.model().name(),
                    credits.items().stream()
                            .map(
                                    item ->
                                            new Item(
                                                    item.touchpoint().campaignId(),
                                                    item.touchpoint().id(),
                                                    item.weight(),
                                                    item.credit()))
                            .toList(),
                    credits.unattributed(),
                    credits.total());
        }
    }

    /** The sales of a period shared among campaigns. */
    record TableJson(
            String model,
            LocalDate from,
            LocalDate to,
            List<Row> items,
            Money unattributed,
            @Nullable Money unattributedProfit,
            Money total,
            @Nullable Money spend,
            @Nullable Money profit) {

        /** One campaign. */
        record Row(
                CampaignId campaignId,
                String name,
                int sales,
                Money credit,
                Money sourced,
                Money influenced,
                @Nullable Money spend,
                @Nullable Money profit) {

            static Row of(CampaignCredit row) {
                return new Row(
                        row.campaignId(),
                        row.name(),
                        row.sales(),
                        row.credit(),
                        row.sourced(),
                        row.influenced(),
                        row.spend(),
                        row.profit());
            }
        }

        static TableJson of(CreditTable table) {
            return new TableJson(
                    table.model().name(),
                    table.period().from(),
                    table.period().to(),
                    table.rows().stream().map(Row::of).toList(),
                    table.unattributed(),
                    table.unattributedProfit(),
                    table.total(),
                    table.spend(),
                    table.profit());
        }
    }
}
