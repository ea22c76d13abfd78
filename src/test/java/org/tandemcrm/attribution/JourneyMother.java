package org.tandemcrm.attribution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactId;

/** Makes journeys of named campaigns. */
final class JourneyMother {

    static final ZoneId HAMBURG = ZoneId.of("Europe/Berlin");
    static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");
    static final Currency EUR = Currency.getInstance("EUR");

    private final Map<String, CampaignId> campaigns = new HashMap<>();
    private final Map<String, ContactId> contacts = new HashMap<>();

    Touchpoint touchpoint(String campaign, String contact, ResponseKind kind, Instant at) {
        return new Touchpoint(
                ResponseId.next(),
                campaigns.computeIfAbsent(campaign, name -> CampaignId.next()),
                campaign,
                contacts.computeIfAbsent(contact, name -> ContactId.next()),
                contact,
                kind,
                at);
    }

    /** One response a day of one person to the campaigns in that order. */
    Journey path(List<String> campaigns) {
        List<Touchpoint> responses = new ArrayList<>();
        for (String campaign : campaigns) {
            Instant day = MARCH.plusSeconds(86_400L * responses.size());
            responses.add(touchpoint(campaign, "Anna Berg", ResponseKind.REPLIED, day));
        }
        return Journey.of(responses, HAMBURG);
    }

    /** One response of one person on each of these days, to campaigns named after their place. */
    Journey onDays(int... days) {
        List<Touchpoint> responses = new ArrayList<>();
        for (int day : days) {
            String campaign = "Campaign " + responses.size();
            Instant at = MARCH.plusSeconds(86_400L * day);
            responses.add(touchpoint(campaign, "Anna Berg", ResponseKind.REPLIED, at));
        }
        return Journey.of(responses, HAMBURG);
    }

    /** Any responses, and anything may have turned on them. */
    Journey anyJourney(Random dice, int most) {
        Journey journey = Journey.of(anyResponses(dice, most), HAMBURG);
        Instant warmed = MARCH.plusSeconds(3_600L * dice.nextInt(900));
        return switch (dice.nextInt(3)) {
            case 0 -> journey;
            case 1 -> journey.turning(null, warmed);
            default -> journey.turning(warmed, warmed.plusSeconds(3_600L * dice.nextInt(300)));
        };
    }

    /** How the model shares where the owner has changed nothing. */
    static Rule rule(Model model) {
        return CreditRules.USUAL.rule(model);
    }

    /** As many responses as the dice say, within some weeks, several of them at one moment. */
    List<Touchpoint> anyResponses(Random dice, int most) {
        List<Touchpoint> responses = new ArrayList<>();
        int count = dice.nextInt(most + 1);
        while (responses.size() < count) {
            responses.add(
                    touchpoint(
                            "Campaign " + dice.nextInt(5),
                            "Contact " + dice.nextInt(3),
                            ResponseKind.values()[dice.nextInt(ResponseKind.values().length)],
                            MARCH.plusSeconds(3_600L * dice.nextInt(900))));
        }
        return responses;
    }
}
