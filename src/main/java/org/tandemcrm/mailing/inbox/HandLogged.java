package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.firm.Firm;

/** Finds the reply that one of us wrote down before the mailbox was read. */
@Component
class HandLogged {

    private final JdbcClient jdbc;
    private final Firm firm;

    HandLogged(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** A reply by mail to the campaign on that day that stands for no other message. */
    Optional<ResponseId> of(CampaignId campaign, ContactId contact, Instant at) {
        ZoneId zone = firm.zone();
        var day = at.atZone(zone).toLocalDate();
        return jdbc.sql(
                        """
                        select r.response_id from response r
                         where r.campaign_id = :campaign and r.contact_id = :contact
                           and r.kind = 'REPLIED' and coalesce(r.channel, 'EMAIL') = 'EMAIL'
                           and r.recorded_by is not null
                           and r.occurred_at >= :from and r.occurred_at < :to
                           and not exists (select from incoming_mail i
                                            where i.response_id = r.response_id)
                         order by r.occurred_at limit 1
                        """)
                .param("campaign", campaign.value())
                .param("contact", contact.value())
                .param("from", day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .param(
                        "to",
                        day.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new ResponseId(row.getObject(1, UUID.class)))
                .optional();
    }
}
