package org.tandemcrm.campaign.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignFacts;
import org.tandemcrm.campaign.CampaignPlan;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.CostLine;
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
        CampaignPlan plan,
        CampaignDetails.Message message,
        CampaignFacts facts,
        @Nullable List<@Valid CostForm> costs)
        implements EditForm {

    private static final int EMPTY_LINES = 3;

    CampaignForm {
        plan = requireNonNullElse(plan, CampaignPlan.NONE);
        message = requireNonNullElse(message, CampaignDetails.Message.NONE);
        facts = requireNonNullElse(facts, CampaignFacts.NONE);
    }

    static CampaignForm empty() {
        return new CampaignForm(
                null,
                null,
                null,
                CampaignStatus.PLANNED,
                CampaignPlan.NONE,
                CampaignDetails.Message.NONE,
                CampaignFacts.NONE,
                padded(List.of()));
    }

    static CampaignForm of(CampaignCard card) {
        return new CampaignForm(
                card.version(),
                card.name(),
                card.channel(),
                card.status(),
                card.plan(),
                card.message(),
                card.facts(),
                padded(card.costs().stream().map(CostForm::of).toList()));
    }

    /** Throws InvalidInput where an amount can't be read. */
    CampaignDetails details() {
        return new CampaignDetails(
                name == null ? "" : name,
                channel == null ? CampaignChannel.OTHER : channel,
                plan,
                message,
                facts,
                lines());
    }

    /** The same flaws at the fields and lines where the reader sees them, empty ones counted. */
    InvalidInput placed(InvalidInput invalid) {
        List<Integer> filled = filled();
        return new InvalidInput(
                invalid.flaws().stream()
                        .map(flaw -> new Flaw(place(flaw.field(), filled), flaw.message()))
                        .toList());
    }

    private static String place(String field, List<Integer> filled) {
        for (RecordComponent part : CampaignForm.class.getRecordComponents()) {
            if (part.getType().isRecord() && has(part.getType(), field)) {
                return part.getName() + "." + field;
            }
        }
        return CostForm.moved(field, filled);
    }

    private static boolean has(Class<?> part, String field) {
        return Stream.of(part.getRecordComponents()).anyMatch(c -> c.getName().equals(field));
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
