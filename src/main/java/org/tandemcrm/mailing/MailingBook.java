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

/** Reads mailings: their words, and how far they are. */
@Component
class MailingBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailingBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    /** The mailings of the campaign that are open: its own, and those of its steps. */
    List<MailingCard> sending(CampaignId campaign) {
        return jdbc.sql("select * from mailing where campaign_id = ? and state = 'SENDING'")
                .param(campaign.value())
                .query((row, n) -> card(row))
                .list();
    }

    boolean isSending(MailingId id) {
        return jdbc.sql("select state = 'SENDING' from mailing where mailing_id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
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

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
