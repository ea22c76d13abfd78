package org.tandemcrm.enablement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Viewer;

/** Lets the salespeople of the sample company read what is written for them. */
@Component
class SampleReading {

    private static final Duration AHEAD = Duration.ofDays(6);
    private static final Duration APART = Duration.ofHours(5);

    private final BriefingRows rows;
    private final Readers readers;
    private final Firm firm;
    private final Clock clock;

    SampleReading(BriefingRows rows, Readers readers, Firm firm, Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.firm = firm;
        this.clock = clock;
    }

    /** Written some days before the campaign began, and read by everybody before it did. */
    void remember(CampaignCard campaign, BriefingText text, Viewer writer) {
        Instant at = began(campaign).minus(AHEAD);
        rows.insert(new BriefingCard(campaign.id(), 1, true, text, writer.id(), writer.name(), at));
        for (Person each : readers.asked()) {
            at = at.plus(APART);
            rows.confirm(campaign.id(), 1, each.id(), at);
        }
    }

    /** One of several has read it already; the others are still asked. */
    void begin(CampaignId campaign) {
        List<Person> asked = readers.asked();
        if (asked.size() > 1) {
            rows.confirm(campaign, 1, asked.get(0).id(), clock.instant());
        }
    }

    private Instant began(CampaignCard campaign) {
        return campaign.plan().startsOn() == null
                ? clock.instant()
                : campaign.plan().startsOn().atTime(LocalTime.NOON).atZone(firm.zone()).toInstant();
    }
}
