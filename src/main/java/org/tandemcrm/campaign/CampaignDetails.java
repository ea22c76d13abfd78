package org.tandemcrm.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.BuyingRole;

/** What a marketer enters about a campaign. */
public record CampaignDetails(
        String name,
        CampaignChannel channel,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable CampaignId parentId,
        Message message,
        @Nullable String goal,
        List<CostLine> costs) {

    public CampaignDetails {
        costs = List.copyOf(costs);
    }

    public static CampaignDetails named(String name, CampaignChannel channel) {
        return new CampaignDetails(name, channel, null, null, null, Message.NONE, null, List.of());
    }

    /**
     * What the campaign says.
     *
     * @param pain what it speaks to
     * @param promise the gain and the feeling
     * @param proof the logic that justifies it
     * @param targetRole the buyer it is for
     */
    public record Message(
            @Nullable String pain,
            @Nullable String promise,
            @Nullable String proof,
            @Nullable String offer,
            @Nullable String callToAction,
            @Nullable BuyingRole targetRole) {

        public static final Message NONE = new Message(null, null, null, null, null, null);
    }
}
