package org.tandemcrm.audience;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.firm.Firm;

/** Writes the query for whom rules find, as the company's settings and the day want it. */
@Component
class AudienceQueries {

    private static final UUID[] NOBODY = {};

    private final OverCap overCap;
    private final Firm firm;
    private final Clock clock;

    AudienceQueries(OverCap overCap, Firm firm, Clock clock) {
        this.overCap = overCap;
        this.firm = firm;
        this.clock = clock;
    }

    /** For what must hold: everything as it is now. */
    AudienceSql exact(CampaignCard campaign, RuleGroup rules) {
        Channel channel = campaign.channel().mailing();
        return AudienceSql.of(
                rules(),
                rules,
                reach(channel, channel == null ? NOBODY : overCap.now(campaign.id())));
    }

    /** For somebody who looks while rules change: see {@link OverCap#lately}. */
    AudienceSql preview(CampaignCard campaign, RuleGroup rules) {
        Channel channel = campaign.channel().mailing();
        return AudienceSql.of(
                rules(),
                rules,
                reach(channel, channel == null ? NOBODY : overCap.lately(campaign.id())));
    }

    /** For people who are known already, by the channel of one step. */
    AudienceSql known(CampaignId campaign, @Nullable Channel channel, List<ContactId> people) {
        UUID[] known = people.stream().map(ContactId::value).toArray(UUID[]::new);
        return AudienceSql.of(
                rules(),
                known,
                reach(channel, channel == null ? NOBODY : overCap.now(campaign, known)));
    }

    /** For people who are known already, by no mailing at all. */
    AudienceSql personally(List<ContactId> people) {
        return AudienceSql.of(
                rules(),
                people.stream().map(ContactId::value).toArray(UUID[]::new),
                Reach.personal(firm.settings().regime()));
    }

    /** For what is printed: a list as its members are now, or those who wait at a step. */
    AudienceSql printed(CampaignId campaign, UUID @Nullable [] waiting) {
        return waiting == null
                ? AudienceSql.ofList(rules(), campaign, reach(Channel.POST, overCap.now(campaign)))
                : AudienceSql.of(rules(), waiting, reach(Channel.POST, NOBODY));
    }

    private RuleSql rules() {
        ZoneId zone = firm.zone();
        return new RuleSql(LocalDate.ofInstant(clock.instant(), zone), zone);
    }

    private Reach reach(@Nullable Channel channel, UUID[] overCap) {
        return new Reach(channel, true, firm.settings().regime(), overCap);
    }
}
