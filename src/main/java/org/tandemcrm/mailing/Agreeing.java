package org.tandemcrm.mailing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
import org.tandemcrm.contact.ContactId;

/**
 * Who agrees to mailings again gets the mail of a list on which they stand, if theirs has not been
 * left out yet; what was left out is over, for a list that was fixed stays as it was.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Agreeing {

    private static final String[] BY_EMAIL =
            Arrays.stream(CampaignChannel.values())
                    .filter(channel -> channel.mailing() == Channel.EMAIL)
                    .map(Enum::name)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final MemberOptOuts members;

    Agreeing(JdbcClient jdbc, MemberOptOuts members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    @EventListener
    public void on(AgreedAgain agreed) {
        if (agreed.purpose() == ConsentPurpose.MAILING && agreed.channel() == Channel.EMAIL) {
            members.agreedAgain(agreed.contact(), stillToSend(agreed.contact()));
        }
    }

    private List<CampaignId> stillToSend(ContactId person) {
        return jdbc
                .sql(
                        """
                        select g.campaign_id
                          from campaign_member m
                          join campaign g on g.campaign_id = m.campaign_id
                         where m.contact_id = :person and m.state = 'OPTED_OUT' and m.unsent
                           and g.status = 'RUNNING' and g.deleted_at is null
                           and g.channel = any(:channels)
                           and not exists (select from mailing i
                                            where i.campaign_id = g.campaign_id
                                              and (i.step is not null
                                                   or i.state in ('DONE', 'STOPPED')))
                           and not exists (select from letter l
                                            where l.campaign_id = g.campaign_id
                                              and l.contact_id = m.contact_id
                                              and l.state <> 'WAITING')
                        """)
                .param("person", person.value())
                .param("channels", BY_EMAIL)
                .query(UUID.class)
                .list()
                .stream()
                .map(CampaignId::new)
                .toList();
    }
}
