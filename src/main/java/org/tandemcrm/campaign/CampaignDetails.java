package org.tandemcrm.campaign;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** What a marketer enters about a campaign. */
public record CampaignDetails(
        String name,
        CampaignChannel channel,
        CampaignPlan plan,
        Message message,
        CampaignFacts facts,
        List<CostLine> costs) {

    public CampaignDetails {
        costs = List.copyOf(costs);
        facts = facts.withCode(facts.code());
    }

    /** A campaign of which only the name and the channel are known. */
    public static CampaignDetails named(String name, CampaignChannel channel) {
        return new CampaignDetails(
                name, channel, CampaignPlan.NONE, Message.NONE, CampaignFacts.NONE, List.of());
    }

    public CampaignDetails with(CampaignPlan other) {
        return new CampaignDetails(name, channel, other, message, facts, costs);
    }

    public CampaignDetails with(Message other) {
        return new CampaignDetails(name, channel, plan, other, facts, costs);
    }

    public CampaignDetails with(CampaignFacts others) {
        return new CampaignDetails(name, channel, plan, message, others, costs);
    }

    public CampaignDetails with(List<CostLine> others) {
        return new CampaignDetails(name, channel, plan, message, facts, others);
    }

    /** The first day: the real one where it is known. */
    public @Nullable LocalDate firstDay() {
        return facts.startedOn() == null ? plan.startsOn() : facts.startedOn();
    }

    /** The last day: the real one where it is known. */
    public @Nullable LocalDate lastDay() {
        return facts.endedOn() == null ? plan.endsOn() : facts.endedOn();
    }

    /** What cannot be taken, each at the field that it has in a body. */
    public List<Flaw> flaws() {
        return CampaignFlaws.of(this);
    }

    /**
     * What the campaign says.
     *
     * @param pain what it speaks to
     * @param promise the gain and the feeling
     * @param proof the logic that justifies it
     * @param targetRole the buyer it is for
     */
    @Embeddable
    public record Message(
            @Nullable String pain,
            @Nullable String promise,
            @Nullable String proof,
            @Nullable String offer,
            @Nullable String callToAction,
            @Nullable @Enumerated(EnumType.STRING) BuyingRole targetRole) {

        public static final Message NONE = new Message(null, null, null, null, null, null);

        public Message {
            pain = CampaignTexts.tidy(pain);
            promise = CampaignTexts.tidy(promise);
            proof = CampaignTexts.tidy(proof);
            offer = CampaignTexts.tidy(offer);
            callToAction = CampaignTexts.tidy(callToAction);
        }
    }
}
