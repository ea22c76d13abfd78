package org.tandemcrm.mailing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.Ids;
import tools.jackson.databind.ObjectMapper;

/** Letters from their making to the claim of whoever sends them. */
@Component
class LetterBook {

    private static final int CHUNK = 5_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    LetterBook(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a letter for each targeted member who has none yet, some at a time.
     *
     * @return how many were made; 0 when everybody has theirs
     */
    int fill(MailingCard mailing, EmailAddress sender) {
        return insert(
                mailing,
                sender,
                jdbc.sql(
                                """
                                select m.contact_id
                                  from campaign_member m
                                  join contact c on c.contact_id = m.contact_id and c.deleted_at is null
                                 where m.campaign_id = :campaign
                                   and (m.state = 'TARGETED' or m.state = 'OPTED_OUT' and m.unsent)
                                   and not exists (select from letter l
                                                    where l.mailing_id = :mailing
                                                      and l.contact_id = m.contact_id)
                                 order by m.contact_id limit :most
                                """)
                        .param("campaign", mailing.campaign().value())
                        .param("mailing", mailing.id().value())
                        .param("most", CHUNK)
                        .query(UUID.class)
                        .list());
    }

    /** One letter for each of them on each passage through the campaign's steps, never a second. */
    int insert(MailingCard mailing, EmailAddress sender, Collection<UUID> people) {
        return jdbc.sql(
                        """
                        insert into letter (letter_id, mailing_id, campaign_id, contact_id, message_id, state,
                               attempts, due_at, made_at, passage)
                        select seat.id, :mailing, :campaign, seat.person,
                               '<' || seat.id || '@' || :domain || '>', 'WAITING', 0, :now, :now,
                               greatest(1, (select count(*) from standing_member w
                                             where w.campaign_id = :campaign and w.contact_id = seat.person))
                          from unnest(cast(:ids as uuid[]), cast(:people as uuid[])) as seat (id, person)
                        on conflict do nothing
                        """)
                .param("mailing", mailing.id().value())
                .param("campaign", mailing.campaign().value())
                .param("domain", Envelope.ascii(sender.domain()))
                .param("now", now())
                .param("ids", people.stream().map(each -> Ids.next()).toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    List<DueLetter> due(MailingId mailing, int most) {
        return jdbc.sql(
                        """
                        select letter_id, contact_id, attempts from letter
                         where mailing_id = ? and state = 'WAITING' and due_at <= ?
                         order by due_at, letter_id limit ?
                        """)
                .params(mailing.value(), now(), most)
                .query(
                        (row, n) ->
                                new DueLetter(
                                        new LetterId(row.getObject(1, UUID.class)),
                                        new ContactId(row.getObject(2, UUID.class)),
                                        row.getInt(3)))
                .list();
    }

    boolean hasWaiting(MailingId mailing) {
        return jdbc.sql(
                        """
                        select exists (select from letter where mailing_id = ?
                                          and state in ('WAITING', 'SENDING'))
                        """)
                .param(mailing.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the letter still waits; nobody else can claim it before this transaction ends. */
    boolean lock(LetterId id) {
        return jdbc.sql(
                        """
                        select 1 from letter where letter_id = ? and state = 'WAITING'
                           for update skip locked
                        """)
                .param(id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether another letter of the mailing went to the mailbox already, or is on its way. */
    boolean isTwice(MailingId mailing, LetterId id, EmailAddress mailbox) {
        return jdbc.sql(
                        """
                        select exists (select from letter
                                        where mailing_id = ? and mailbox_key = ? and letter_id <> ?
                                          and state <> 'LEFT_OUT' and passage = (
                                              select passage from letter where letter_id = ?))
                        """)
                .params(mailing.value(), mailbox.key(), id.value(), id.value())
                .query(Boolean.class)
                .single();
    }

    void claim(LetterId id, EmailAddress mailbox, MailingCard mailing, LetterFacts facts) {
        jdbc.sql(
                        """
                        update letter
                           set state = 'SENDING', mailbox = ?, mailbox_key = ?, claimed_at = ?,
                               attempts = attempts + 1, reason = null, facts = cast(? as jsonb),
                               wording = (select version from mailing_words
                                           where mailing_id = ? and version = ?)
                         where letter_id = ? and state = 'WAITING'
                        """)
                .params(
                        mailbox.value(),
                        mailbox.key(),
                        now(),
                        json.writeValueAsString(facts),
                        mailing.id().value(),
                        mailing.version(),
                        id.value())
                .update();
    }

    void leaveOut(LetterId id, String why) {
        jdbc.sql(
                        """
                        update letter set state = 'LEFT_OUT', reason = ?, mailbox_key = null
                         where letter_id = ?
                        """)
                .params(why, id.value())
                .update();
    }

    /** What a dead run had in hand: it may have gone or not. */
    int doubt(@Nullable MailingId mailing) {
        return jdbc.sql(
                        """
                        update letter
                           set state = 'UNKNOWN',
                               reason = 'Tandem stopped while it was being sent.'
                         where state = 'SENDING'
                           and mailing_id is not distinct from cast(:mailing as uuid)
                        """)
                .param("mailing", mailing == null ? null : mailing.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
