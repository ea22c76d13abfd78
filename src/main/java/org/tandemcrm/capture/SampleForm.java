package org.tandemcrm.capture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.SampleScene;

/** Gives the sample company a form, a flyer's code that leads to it, and some who followed it. */
@Component
@Order(2)
class SampleForm implements SampleScene {

    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML,"
                    + " like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
    private static final String ROBOT = "Mozilla/5.0 (compatible; bingbot/2.0)";
    private static final int VISITS = 14;

    private final CampaignDesk campaigns;
    private final FormDesk forms;
    private final LinkDesk links;
    private final HitBook hits;
    private final SampleGuests guests;
    private final SampleAnswers answers;
    private final Clock clock;

    SampleForm(
            CampaignDesk campaigns,
            FormDesk forms,
            LinkDesk links,
            HitBook hits,
            SampleGuests guests,
            SampleAnswers answers,
            Clock clock) {
        this.guests = guests;
        this.answers = answers;
        this.campaigns = campaigns;
        this.forms = forms;
        this.links = links;
        this.hits = hits;
        this.clock = clock;
    }

    @Override
    public void play(List<CampaignId> programme) {
        List<CampaignCard> cards = campaigns.cards(programme);
        Optional<CampaignCard> web = first(cards, CampaignChannel.WEB);
        Optional<CampaignCard> flyer = first(cards, CampaignChannel.FLYER);
        if (web.isEmpty() || flyer.isEmpty() || forms.at("freight-costs").isPresent()) {
            return;
        }
        FormId form = forms.add(web.get().id(), form(cards));
        LinkId code =
                links.add(
                        new NewLink(
                                flyer.get().id(), "Code on the flyer", Medium.PRINT, null, form));
        links.add(
                new NewLink(
                        web.get().id(),
                        "Link in our signatures",
                        Medium.WEB,
                        "https://www.sample-000.example/calculator",
                        null));
        String printed = String.valueOf(links.card(code).code());
        follow(printed);
        answers.send(forms.card(form), guests.of(web.get().id()), printed);
    }

    private void follow(String code) {
        Instant now = clock.instant();
        for (int i = VISITS; i > 0; i--) {
            hits.follow(
                    code,
                    new Hit(
                            now.minus(Duration.ofHours(31L * i)),
                            i % 6 == 0 ? "HEAD" : "GET",
                            i % 5 == 0 ? ROBOT : PHONE,
                            null,
                            null,
                            Map.of("source", "flyer")));
        }
    }

    private static FormDetails form(List<CampaignCard> cards) {
        return new FormDetails(
                "freight-costs",
                "What does your freight really cost?",
                "Tell us where to write, and we send you the calculation.",
                EnumSet.allOf(FormField.class),
                EnumSet.of(FormField.LAST_NAME, FormField.EMAIL),
                "Send me news about freight by email, about once a month. I can stop it at any"
                        + " time.",
                false,
                "Send me the calculation",
                "You hear from us within a working day.",
                null,
                List.of(),
                List.of(
                        heard("By an advertisement", cards, CampaignChannel.ADVERTISEMENT),
                        heard("By a flyer", cards, CampaignChannel.FLYER),
                        heard("A customer told me", cards, CampaignChannel.REFERRAL),
                        new HeardChoice("In another way", null)),
                List.of());
    }

    private static HeardChoice heard(
            String label, List<CampaignCard> cards, CampaignChannel channel) {
        return new HeardChoice(label, first(cards, channel).map(CampaignCard::id).orElse(null));
    }

    private static Optional<CampaignCard> first(List<CampaignCard> cards, CampaignChannel channel) {
        return cards.stream().filter(card -> card.channel() == channel).findFirst();
    }
}
