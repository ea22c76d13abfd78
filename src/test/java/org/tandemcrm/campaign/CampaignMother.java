package org.tandemcrm.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;

/** Campaigns and responses for tests. */
public final class CampaignMother {

    private CampaignMother() {}

    public static CampaignDetails named(String name) {
        return CampaignDetails.named(name, CampaignChannel.EMAIL);
    }

    /** A campaign that runs already, so that strangers may come in. */
    public static CampaignId running(CampaignDesk desk, String name) {
        return desk.bring(List.of(new PastCampaign(named(name), CampaignStatus.RUNNING))).get(0);
    }

    /** A mailing with everything that a marketer can say about it. */
    public static CampaignDetails springMailing() {
        return new CampaignDetails(
                "Spring mailing",
                CampaignChannel.EMAIL,
                new CampaignPlan(
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 4, 30),
                        null,
                        "40 responses",
                        null,
                        null),
                new CampaignDetails.Message(
                        "Freight arrives late",
                        "On time, and calm",
                        "98 of 100 deliveries",
                        "A free month",
                        "Reply with your route",
                        BuyingRole.DECISION_MAKER),
                CampaignFacts.NONE,
                List.of(
                        new CostLine(
                                "Texts", new BigDecimal("400"), new BigDecimal("380.50"), null),
                        new CostLine("Sending", new BigDecimal("100"), null, null)));
    }

    public static CampaignDetails starting(String name, LocalDate day) {
        return CampaignDetails.named(name, CampaignChannel.EVENT)
                .with(CampaignPlan.NONE.lasting(day, null));
    }

    public static CampaignDetails partOf(String name, CampaignId parent) {
        return CampaignDetails.named(name, CampaignChannel.FLYER)
                .with(CampaignPlan.NONE.partOf(parent));
    }

    public static NewResponse reply(CampaignId campaign, ContactId contact, Instant at) {
        return new NewResponse(
                campaign, contact, ResponseKind.REPLIED, Channel.EMAIL, at, "Sounds good");
    }
}
