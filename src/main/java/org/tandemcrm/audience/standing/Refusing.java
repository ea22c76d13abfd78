package org.tandemcrm.audience.standing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberOptOuts;
import org.tandemcrm.contact.AgreedAgain;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentWithdrawn;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.RefusalTakenBack;

/**
 * Whoever refuses mailings has opted out of every campaign that runs and goes by that channel, by
 * whatever road the refusal came: a link, a mail, one of us, a program.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Refusing {

    private final WayBook ways;
    private final MemberOptOuts members;
    private final JdbcClient jdbc;

    Refusing(WayBook ways, MemberOptOuts members, JdbcClient jdbc) {
        this.ways = ways;
        this.members = members;
        this.jdbc = jdbc;
    }

    @EventListener
    public void on(ConsentWithdrawn refused) {
        if (refused.purpose() == ConsentPurpose.MAILING) {
            Set<CampaignId> campaigns =
                    new LinkedHashSet<>(ways.leaveWhereAsked(refused.contact(), refused.channel()));
            campaigns.addAll(goingBy(refused.channel(), refused.contact()));
            members.refused(campaigns, refused.contact());
        }
    }

    /**
     * Who agrees again before anything went out to them stands on the list as they did. Letters are
     * for whoever sends them to say; into a standing campaign they come by its rules, the next day.
     */
    @EventListener
    public void on(AgreedAgain agreed) {
        if (agreed.purpose() == ConsentPurpose.MAILING && agreed.channel() != Channel.EMAIL) {
            members.agreedAgain(agreed.contact(), listsBy(agreed.channel(), agreed.contact()));
        }
    }

    @EventListener
    public void on(RefusalTakenBack back) {
        if (back.purpose() == ConsentPurpose.MAILING) {
            members.optOutTakenBack(back.contact(), back.refusedAt());
        }
    }

    /** Whoever is still on their way by another channel stays a member of that campaign. */
    private Set<CampaignId> goingBy(Channel channel, ContactId person) {
        return new LinkedHashSet<>(
                jdbc
                        .sql(
                                """
                                select k.campaign_id
                                  from campaign_member m
                                  join campaign k on k.campaign_id = m.campaign_id
                                 where m.contact_id = :person and m.state in ('TARGETED', 'SENT')
                                   and k.status = 'RUNNING' and k.deleted_at is null
                                   and (k.channel = any(:channels)
                                        or exists (select from standing_step s
                                                    where s.campaign_id = k.campaign_id
                                                      and s.kind = :kind))
                                   and not exists (select from standing_member w
                                                    where w.campaign_id = k.campaign_id
                                                      and w.contact_id = m.contact_id
                                                      and w.left_at is null)
                                """)
                        .param("person", person.value())
                        .param("channels", channelsBy(channel))
                        .param("kind", kindBy(channel))
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(CampaignId::new)
                        .toList());
    }

    private List<CampaignId> listsBy(Channel channel, ContactId person) {
        return jdbc
                .sql(
                        """
                        select k.campaign_id
                          from campaign_member m
                          join campaign k on k.campaign_id = m.campaign_id
                         where m.contact_id = :person and m.state = 'OPTED_OUT' and m.unsent
                           and k.status = 'RUNNING' and k.deleted_at is null
                           and k.channel = any(:channels)
                           and not exists (select from standing_step s
                                            where s.campaign_id = k.campaign_id)
                        """)
                .param("person", person.value())
                .param("channels", channelsBy(channel))
                .query(UUID.class)
                .list()
                .stream()
                .map(CampaignId::new)
                .toList();
    }

    private static String[] channelsBy(Channel channel) {
        return Arrays.stream(CampaignChannel.values())
                .filter(each -> each.mailing() == channel)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static @Nullable String kindBy(Channel channel) {
        return Arrays.stream(StepKind.values())
                .filter(each -> each.channel() == channel)
                .map(Enum::name)
                .findFirst()
                .orElse(null);
    }
}
