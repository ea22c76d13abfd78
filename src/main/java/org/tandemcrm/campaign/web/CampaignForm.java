package org.tandemcrm.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignFacts;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.CostLine;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.web.EditForm;

/** A campaign as a person types it; cost lines that are left empty are none. */
record CampaignForm(
        @Nullable Long version,
        @NotBlank(message = "Give the campaign a name.")
                @Size(max = 200, message = "At most 200 characters.")
                @Nullable String name,
        @NotNull(message = "Choose the channel.") @Nullable CampaignChannel channel,
        @Nullable CampaignStatus status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable CampaignId parentId,
        @Nullable PriceListId priceListId,
        @Nullable String pain,
        @Nullable String promise,
        @Nullable String proof,
        @Nullable String offer,
        @Nullable String callToAction,
        @Nullable BuyingRole targetRole,
        @Nullable String goal,
        @Nullable List<@Valid CostForm> costs,
        @Size(max = 20, message = "At most 12 letters and digits.") @Nullable String code,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Integer goalResponses,
        @Nullable Integer goalWarmLeads,
        @Nullable Integer goalSales,
        @Nullable Integer printRun,
        @Nullable Integer visitors,
        @Nullable Integer listeners)
        implements EditForm {

    private static final int EMPTY_LINES = 3;

    static CampaignForm empty() {
        return new CampaignForm(
                null,
                null,
                null,
                CampaignStatus.PLANNED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                padded(List.of()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static CampaignForm of(CampaignCard card) {
        CampaignDetails.Message message = card.message();
        return new CampaignForm(
                card.version(),
                card.name(),
                card.channel(),
                card.status(),
                card.startsOn(),
                card.endsOn(),
                card.parentId(),
                card.priceListId(),
                message.pain(),
                message.promise(),
                message.proof(),
                message.offer(),
                message.callToAction(),
                message.targetRole(),
                card.goal(),
                padded(card.costs().stream().map(CostForm::of).toList()),
                card.facts().code(),
                card.facts().startedOn(),
                card.facts().endedOn(),
                card.facts().goalResponses(),
                card.facts().goalWarmLeads(),
                card.facts().goalSales(),
                card.facts().printRun(),
                card.facts().visitors(),
                card.facts().listeners());
    }

    /** Throws InvalidInput where an amount can't be read. */
    CampaignDetails details() {
        return new CampaignDetails(
                name == null ? "" : name,
                channel == null ? CampaignChannel.OTHER : channel,
                startsOn,
                endsOn,
                parentId,
                new CampaignDetails.Message(pain, promise, proof, offer, callToAction, targetRole),
                goal,
                lines(),
                facts(),
                priceListId);
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

    /** The same flaws at the lines where the reader sees them, the empty ones counted. */
    InvalidInput placed(InvalidInput invalid) {
        List<Integer> filled = filled();
        return new InvalidInput(
                invalid.flaws().stream()
                        .map(flaw -> new Flaw(CostForm.moved(flaw.field(), filled), flaw.message()))
                        .toList());
    }

    private List<CostLine> lines() {
        List<CostForm> all = costs == null ? List.of() : costs;
        List<Flaw> flaws = new ArrayList<>();
        List<CostLine> lines = new ArrayList<>();
        for (int i : filled()) {
            lines.add(all.get(i).line("costs[" + lines.size() + "]", flaws));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        return lines;
    }

    /** At which places the lines stand that say something. */
    private List<Integer> filled() {
        List<CostForm> all = costs == null ? List.of() : costs;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            CostForm line = all.get(i);
            if (line != null && !line.isEmpty()) {
                places.add(i);
            }
        }
        return places;
    }

    private static List<CostForm> padded(List<CostForm> lines) {
        List<CostForm> padded = new ArrayList<>(lines);
        for (int i = 0; i < EMPTY_LINES; i++) {
            padded.add(CostForm.EMPTY);
        }
        return padded;
    }
}
