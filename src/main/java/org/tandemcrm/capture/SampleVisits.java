package org.tandemcrm.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.campaign.SampleScene;
import org.tandemcrm.capture.SampleGuests.Guest;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;

/**
 * Gives the mail of the sample company personal links: some people follow theirs, machines follow
 * others, and a few readers want no more mail.
 */
@Component
@Order(4)
class SampleVisits implements SampleScene {

    private static final String TARGET = "https://www.sample-000.example/winter";
    private static final String LAPTOP =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/141.0.0.0 Safari/537.36";
    private static final String SCANNER = "Mozilla/5.0 (compatible; Barracuda Sentinel)";
    private static final int VISITORS = 14;
    private static final int MACHINES = 9;
    private static final int LEAVERS = 4;

    private final CampaignDesk campaigns;
    private final SampleGuests guests;
    private final LinkMint mint;
    private final HitRows hits;
    private final ResponseBook responses;

    SampleVisits(
            CampaignDesk campaigns,
            SampleGuests guests,
            LinkMint mint,
            HitRows hits,
            ResponseBook responses) {
        this.campaigns = campaigns;
        this.guests = guests;
        this.mint = mint;
        this.hits = hits;
        this.responses = responses;
    }

    @Override
    public void play(List<CampaignId> programme) {
        campaigns.cards(programme).stream()
                .filter(card -> card.channel() == CampaignChannel.EMAIL)
                .filter(card -> card.status() == CampaignStatus.RUNNING)
                .map(CampaignCard::id)
                .forEach(this::follow);
    }

    private void follow(CampaignId mailing) {
        List<Guest> readers = guests.of(mailing);
        Instant sent = readers.get(0).since();
        List<ContactId> people = readers.stream().map(Guest::contact).toList();
        Map<ContactId, String> links = mint.personal(mailing, people, TARGET);
        mint.sent(mailing, people, sent);
        for (int i = 0; i < VISITORS; i++) {
            Guest reader = readers.get(i * 5);
            visit(mailing, reader.contact(), links.get(reader.contact()), sent, i);
        }
        for (int i = 0; i < MACHINES; i++) {
            scan(links.get(readers.get(i * 7 + 1).contact()), sent, i);
        }
        for (int i = 0; i < LEAVERS; i++) {
            guests.leave(readers.get(i * 11 + 2), mailing, i);
        }
    }

    private void visit(
            CampaignId mailing, ContactId reader, @Nullable String link, Instant sent, int n) {
        Instant at = sent.plus(Duration.ofMinutes(95 + 397L * n));
        ResponseId response =
                responses
                        .bring(
                                List.of(
                                        new NewResponse(
                                                mailing,
                                                reader,
                                                ResponseKind.CLICKED,
                                                Channel.WEB,
                                                at,
                                                "Letter to www.sample-000.example")))
                        .get(0);
        String code = code(link);
        hits.insert(code, hit(at, "GET", LAPTOP), HitVerdict.INTEREST, null);
        hits.keepInterest(code, guests.day(at), response);
        if (n % 4 == 0) {
            Instant later = at.plus(Duration.ofMinutes(3));
            hits.insert(code, hit(later, "GET", LAPTOP), HitVerdict.AGAIN, null);
        }
    }

    /** What mail servers do to letters before anybody reads them. */
    private void scan(@Nullable String link, Instant sent, int n) {
        Instant at = sent.plus(Duration.ofMillis(400 + 900L * n));
        Hit hit =
                switch (n % 3) {
                    case 0 -> hit(at, "HEAD", SCANNER);
                    case 1 -> hit(at, "GET", SCANNER);
                    default -> hit(at, "GET", null);
                };
        hits.insert(code(link), hit, Scanners.exclusion(hit, sent).orElseThrow(), null);
    }

    private static Hit hit(Instant at, String method, @Nullable String agent) {
        return new Hit(
                at, method, agent, null, null, Map.of("source", "mail", "campaign", "winter"));
    }

    private static String code(@Nullable String link) {
        return String.valueOf(link).replace("/r/", "");
    }
}
