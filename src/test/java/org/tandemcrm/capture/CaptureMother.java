package org.tandemcrm.capture;

import java.util.EnumSet;
import java.util.List;
import org.tandemcrm.campaign.CampaignId;

/** Forms and links for tests. */
public final class CaptureMother {

    private CaptureMother() {}

    /** A form that asks for everything, with consent and two ways by which they heard of us. */
    public static FormDetails priceList(String slug, CampaignId radio) {
        return new FormDetails(
                slug,
                "Ask for the price list",
                "We answer within a working day.",
                EnumSet.allOf(FormField.class),
                EnumSet.of(FormField.EMAIL),
                "Send me the news by email.",
                false,
                "Send",
                "Thank you.",
                "https://www.example.com/prices",
                List.of("https://www.example.com/some/page"),
                List.of(new HeardChoice("On the radio", radio), new HeardChoice("Other", null)),
                List.of());
    }

    public static NewLink flyer(CampaignId campaign) {
        return new NewLink(campaign, "Flyer", Medium.PRINT, "https://www.example.com/spring", null);
    }
}
