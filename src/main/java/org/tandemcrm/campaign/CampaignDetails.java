package org.tandemcrm.campaign;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * What a marketer enters about a campaign.
 *
 * @param priceListId the prices that it offers, while they are in force
 */
public record CampaignDetails(
        String name,
        CampaignChannel channel,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable CampaignId parentId,
        Message message,
        @Nullable String goal,
        List<CostLine> costs,
        CampaignFacts facts,
        @Nullable PriceListId priceListId) {

    public CampaignDetails {
        costs = List.copyOf(costs);
        facts = facts.withCode(facts.code());
    }

    /** A campaign about which nothing was counted yet. */
    public CampaignDetails(
            String name,
            CampaignChannel channel,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable CampaignId parentId,
            Message message,
            @Nullable String goal,
            List<CostLine> costs) {
        this(
                name,
                channel,
                startsOn,
                endsOn,
                parentId,
                message,
                goal,
                costs,
                CampaignFacts.NONE,
                null);
    }

    CampaignDetails with(CampaignFacts others) {
        return new CampaignDetails(
                name,
                channel,
                startsOn,
                endsOn,
                parentId,
                message,
                goal,
                costs,
                others,
                priceListId);
    }

    /** A campaign of which only the name and the channel are known. */
    public static CampaignDetails named(String name, CampaignChannel channel) {
        return new CampaignDetails(name, channel, null, null, null, Message.NONE, null, List.of());
    }

    /** What cannot be taken, each at the field that it has in a form or body. */
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
    }
}
