package org.tandemcrm.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.job.JobId;
import org.tandemcrm.mailing.text.MailText;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;

/** Reads and writes mailings: their words, and how far they are. */
@Component
class MailingBook {

    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final Clock clock;

    MailingBook(JdbcClient jdbc, CurrentUser current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    Optional<MailingCard> find(CampaignId campaign, @Nullable Integer step) {
        return jdbc.sql(
                        """
                        select * from mailing
                         where campaign_id = :campaign
                           and step is not distinct from cast(:step as integer)
                        """)
                .param("campaign", campaign.value())
                .param("step", step)
                .query((row, n) -> card(row))
                .optional()
                .map(this::counted);
    }

    Optional<MailingCard> find(MailingId id) {
        return jdbc.sql("select * from mailing where mailing_id = ?")
                .param(id.value())
                .query((row, n) -> card(row))
                .optional()
                .map(this::counted);
    }

    /** The mailings that are open but have no work of their own, and letters that are due. */
    List<MailingId> resting() {
        return jdbc
                .sql(
                        """
                        select m.mailing_id from mailing m
                         where m.state = 'SENDING' and m.job_id is null
                           and exists (select from letter l
                                        where l.mailing_id = m.mailing_id and l.due_at <= ?
                                          and l.state in ('WAITING', 'SENDING'))
                         order by m.changed_at
                        """)
                .param(now())
                .query(UUID.class)
                .list()
                .stream()
                .map(MailingId::new)
                .toList();
    }

    /** How many pieces of work send mailings now. */
    int working() {
        return jdbc.sql(
                        "select count(*) from mailing where state = 'SENDING' and job_id is not null")
                .query(Integer.class)
                .single();
    }

    void write(CampaignId campaign, @Nullable Integer step, int version, MailText text) {
        int kept =
                jdbc.sql(
                                version == 0
                                        ? """
                                          insert into mailing (mailing_id, version, campaign_id, step, subject,
                                                 preview, body, changed_at, changed_by, state)
                                          values (:id, 1, :campaign, cast(:step as integer), :subject,
                                                  :preview, :body, :now, :by, :state)
                                          on conflict do nothing
                                          """
                                        : """
                                          update mailing
                                             set version = version + 1, subject = :subject,
                                                 preview = :preview, body = :body,
                                                 changed_at = :now, changed_by = :by
                                           where campaign_id = :campaign and version = :version
                                             and step is not distinct from cast(:step as integer)
                                          """)
                        .param("id", MailingId.next().value())
                        .param("campaign", campaign.value())
                        .param("step", step)
                        .param("version", version)
                        .param("subject", text.subject())
                        .param("preview", text.preview())
                        .param("body", text.body())
                        .param("now", now())
                        .param("by", me())
                        .param(
                                "state",
                                (step == null ? MailingState.DRAFT : MailingState.SENDING).name())
                        .update();
        if (kept == 0) {
            throw new StaleEdit("the mail");
        }
    }

    /** Locks the mailing, so that two people do not start it at once. */
    MailingState lock(MailingId id) {
        return jdbc.sql("select state from mailing where mailing_id = ? for update")
                .param(id.value())
                .query((row, n) -> MailingState.valueOf(row.getString(1)))
                .single();
    }

    boolean isSending(MailingId id) {
        return jdbc.sql("select state = 'SENDING' from mailing where mailing_id = ?")
                .param(id.value())
                .query(Boolean.class)
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

    /** The mailing that this work sends. */
    Optional<MailingId> of(JobId job) {
        return jdbc.sql("select mailing_id from mailing where job_id = ?")
                .param(job.value())
                .query(UUID.class)
                .optional()
                .map(MailingId::new);
    }

    private static MailingCard card(ResultSet row) throws SQLException {
        UUID id = row.getObject("mailing_id", UUID.class);
        UUID job = row.getObject("job_id", UUID.class);
        return new MailingCard(
                new MailingId(id),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getObject("step", Integer.class),
                new MailText(
                        row.getString("subject"), row.getString("preview"), row.getString("body")),
                row.getInt("version"),
                MailingState.valueOf(row.getString("state")),
                moment(row, "started_at"),
                moment(row, "ended_at"),
                job == null ? null : new JobId(job),
                row.getString("note"),
                Map.of());
    }

    /** Asked after the row was read, so that one connection is enough. */
    private MailingCard counted(MailingCard card) {
        Map<LetterState, Integer> counts = new EnumMap<>(LetterState.class);
        jdbc.sql("select state, count(*) from letter where mailing_id = ? group by state")
                .param(card.id().value())
                .query(
                        row -> {
                            counts.put(LetterState.valueOf(row.getString(1)), row.getInt(2));
                        });
        return card.with(counts);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private @Nullable UUID me() {
        return current.find().map(viewer -> viewer.id().value()).orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
