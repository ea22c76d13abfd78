package org.tandemcrm.mailing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.job.JobId;
import org.tandemcrm.user.CurrentUser;

/** How far the sending of a mailing is, from its beginning to its end. */
@Component
class MailingCourse {

    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final Clock clock;

    MailingCourse(JdbcClient jdbc, CurrentUser current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** The campaign neither ends nor goes to the trash before this transaction does. */
    void hold(CampaignId campaign) {
        jdbc.sql("select 1 from campaign where campaign_id = ? for share")
                .param(campaign.value())
                .query(Integer.class)
                .optional();
    }

    /** Locks the mailing, so that two people do not start it at once. */
    MailingState lock(MailingId id) {
        return jdbc.sql("select state from mailing where mailing_id = ? for update")
                .param(id.value())
                .query((row, n) -> MailingState.valueOf(row.getString(1)))
                .single();
    }

    void begin(MailingId id, JobId job) {
        jdbc.sql(
                        """
                        update mailing
                           set state = 'SENDING', job_id = :job, note = null, ended_at = null,
                               started_at = coalesce(started_at, :now),
                               started_by = coalesce(started_by, :by)
                         where mailing_id = :id
                        """)
                .param("job", job.value())
                .param("now", now())
                .param("by", me())
                .param("id", id.value())
                .update();
    }

    /** Its work is over; what is put off is looked after by the round. */
    void rest(MailingId id) {
        jdbc.sql("update mailing set job_id = null where mailing_id = ? and state = 'SENDING'")
                .param(id.value())
                .update();
    }

    void unpause(MailingId id) {
        jdbc.sql(
                        """
                        update mailing set state = 'SENDING', note = null
                         where mailing_id = ? and state = 'PAUSED'
                        """)
                .param(id.value())
                .update();
    }

    /** Letters of a mailing that was over wait again; a paused one waits for its resumption. */
    void reopen(MailingId id) {
        jdbc.sql(
                        """
                        update mailing set state = 'SENDING', ended_at = null
                         where mailing_id = ? and state in ('DONE', 'STOPPED')
                        """)
                .param(id.value())
                .update();
    }

    /** From now on no letter of it is claimed. */
    boolean halt(MailingId id, MailingState state, @Nullable String note) {
        return jdbc.sql(
                                """
                                update mailing
                                   set state = :state, job_id = null, note = :note,
                                       ended_at = case when :state = 'PAUSED' then null else cast(:now as timestamptz) end
                                 where mailing_id = :id and state in ('SENDING', 'PAUSED')
                                """)
                        .param("state", state.name())
                        .param("note", note)
                        .param("now", now())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Who has not had their turn gets none. */
    void leaveOutWaiting(MailingId mailing, String why) {
        jdbc.sql(
                        """
                        update letter set state = 'LEFT_OUT', reason = ?, mailbox_key = null
                         where mailing_id = ? and state = 'WAITING'
                        """)
                .params(why, mailing.value())
                .update();
    }

    private @Nullable UUID me() {
        return current.find().map(viewer -> viewer.id().value()).orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
