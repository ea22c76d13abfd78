package org.tandemcrm.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;

/** What becomes of letters that were claimed, and of those of which nobody knows it. */
@Component
class LetterFates {

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterFates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a claimed letter; of one that a crash made doubtful, too. */
    void settle(LetterId id, LetterState state, @Nullable String reason) {
        jdbc.sql(
                        """
                        update letter
                           set state = :state, reason = :reason,
                               sent_at = case when :state = 'SENT' then cast(:now as timestamptz) end,
                               words = case when :state = 'SENT' and words is not null then '' else words end
                         where letter_id = :id and state in ('SENDING', 'UNKNOWN')
                        """)
                .param("state", state.name())
                .param("reason", reason)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    /**
     * The letter has certainly not gone and waits again.
     *
     * @param counts whether the try counts
     */
    void putOff(LetterId id, String why, Duration delay, boolean counts) {
        jdbc.sql(
                        """
                        update letter
                           set state = 'WAITING', reason = :why, due_at = :due, claimed_at = null,
                               attempts = attempts - case when :counts then 0 else 1 end
                         where letter_id = :id and state in ('SENDING', 'UNKNOWN')
                        """)
                .param("why", why)
                .param("due", clock.instant().plus(delay).atOffset(ZoneOffset.UTC))
                .param("counts", counts)
                .param("id", id.value())
                .update();
    }

    /** Those of the campaign of which nobody knows whether they went. */
    List<UUID> doubtful(CampaignId campaign) {
        return jdbc.sql("select letter_id from letter where campaign_id = ? and state = 'UNKNOWN'")
                .param(campaign.value())
                .query(UUID.class)
                .list();
    }

    /** Lets doubtful letters wait again; gives the mailings that they belong to. */
    List<MailingId> waitAgain(Collection<UUID> ids, String why) {
        return jdbc
                .sql(
                        """
                        update letter
                           set state = 'WAITING', reason = :why, due_at = :now, attempts = 0
                         where letter_id = any(:ids) and state = 'UNKNOWN' and mailing_id is not null
                        returning mailing_id
                        """)
                .param("why", why)
                .param("now", now())
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(MailingId::new)
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
