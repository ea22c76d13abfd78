package org.tandemcrm.mailing.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.mailing.Encryption;
import org.tandemcrm.mailing.Safe;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.CurrentUser;

/** Reads and writes the mailbox in use, its password only locked, and how far it was read. */
@Component
@Transactional
class InboxBook {

    private static final String PURPOSE = "imap";
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final Safe safe;
    private final CurrentUser me;
    private final Clock clock;

    InboxBook(JdbcClient jdbc, Safe safe, CurrentUser me, Clock clock) {
        this.jdbc = jdbc;
        this.safe = safe;
        this.me = me;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<InboxCard> card() {
        return jdbc.sql("select * from inbox where ended_at is null")
                .query((row, n) -> card(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<OpenInbox> current() {
        return jdbc.sql("select * from inbox where ended_at is null")
                .query((row, n) -> opened(row))
                .optional();
    }

    /**
     * Keeps the account if its mailbox is still the one that the editor saw. Another mailbox begins
     * anew, from that moment.
     */
    public boolean write(int version, Account account, Instant beginsAt) {
        Optional<OpenInbox> present = current();
        boolean same = present.isPresent() && present.get().account().isSameMailbox(account);
        int stood = card().map(InboxCard::version).orElse(0);
        if (stood != version) {
            return false;
        }
        if (same) {
            return update(version, account);
        }
        end();
        return insert(version + 1, account, beginsAt);
    }

    private boolean update(int version, Account account) {
        return bound(
                                """
                                update inbox
                                   set version = version + 1, host = :host, port = :port,
                                       encryption = :encryption, username = :user, password = :password,
                                       next_at = :now, failures = 0, trouble = null, failed_at = null,
                                       stumbled_uid = null, changed_at = :now, changed_by = :by
                                 where ended_at is null and version = :version
                                """,
                                account)
                        .param("version", version)
                        .update()
                == 1;
    }

    private boolean insert(int version, Account account, Instant beginsAt) {
        return bound(
                                """
                                insert into inbox (inbox_id, version, host, port, encryption, username,
                                                   password, folder, begins_at, last_uid, next_at,
                                                   failures, changed_at, changed_by)
                                values (:id, :version, :host, :port, :encryption, :user, :password,
                                        :folder, :begins, 0, :now, 0, :now, :by)
                                on conflict do nothing
                                """,
                                account)
                        .param("id", Ids.next())
                        .param("version", version)
                        .param("folder", account.folder())
                        .param("begins", stamp(beginsAt))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, Account account) {
        String password = account.password();
        return jdbc.sql(sql)
                .param("host", account.host())
                .param("port", account.port())
                .param("encryption", account.encryption().name())
                .param("user", account.user())
                .param(
                        "password",
                        password == null ? null : safe.lock(PURPOSE, password),
                        Types.BINARY)
                .param("now", stamp(clock.instant()))
                .param("by", me.find().map(viewer -> viewer.id().value()).orElse(null));
    }

    /** The mailbox is read no more; what was read of it stays. */
    public void end() {
        jdbc.sql("update inbox set ended_at = ?, password = null where ended_at is null")
                .param(stamp(clock.instant()))
                .update();
    }

    /** It was read up to here, in the transaction of what was read. */
    public void advance(UUID inbox, Position position) {
        jdbc.sql(
                        """
                        update inbox set uid_validity = :validity, last_uid = :uid
                         where inbox_id = :id
                           and (uid_validity is distinct from :validity or last_uid < :uid)
                        """)
                .param("validity", position.validity())
                .param("uid", position.uid())
                .param("id", inbox)
                .update();
    }

    /** It was read, to its end or as far as one reading goes. */
    public void done(UUID inbox, boolean more) {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        update inbox
                           set read_at = :now, next_at = :next, failures = 0, trouble = null,
                               failed_at = null, stumbled_uid = null
                         where inbox_id = :id
                        """)
                .param("now", stamp(now))
                .param("next", stamp(more ? now : now.plus(USUAL_PAUSE)))
                .param("id", inbox)
                .update();
    }

    /** It could not be read: it is tried again after a pause that doubles from time to time. */
    public int failed(OpenInbox inbox, ImapTrouble trouble) {
        Instant now = clock.instant();
        int failures = inbox.failures() + 1;
        Duration pause = USUAL_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        jdbc.sql(
                        """
                        update inbox
                           set failures = :failures, trouble = :trouble, failed_at = :now,
                               next_at = :next, stumbled_uid = :uid
                         where inbox_id = :id
                        """)
                .param("failures", failures)
                .param("trouble", trouble.sentence())
                .param("now", stamp(now))
                .param(
                        "next",
                        stamp(now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)))
                .param("uid", trouble.uid(), Types.BIGINT)
                .param("id", inbox.id())
                .update();
        return failures;
    }

    private InboxCard card(ResultSet row) throws SQLException {
        return new InboxCard(
                account(row, null),
                row.getBytes("password") != null,
                row.getInt("version"),
                instant(row, "begins_at"),
                instantOrNull(row, "read_at"),
                row.getInt("failures"),
                instantOrNull(row, "failed_at"),
                row.getString("trouble"),
                instant(row, "next_at"));
    }

    private OpenInbox opened(ResultSet row) throws SQLException {
        byte[] locked = row.getBytes("password");
        Long validity = row.getObject("uid_validity", Long.class);
        return new OpenInbox(
                row.getObject("inbox_id", UUID.class),
                account(row, locked == null ? null : safe.open(PURPOSE, locked).orElse(null)),
                instant(row, "begins_at"),
                instant(row, "next_at"),
                validity == null ? null : new Position(validity, row.getLong("last_uid")),
                row.getInt("failures"),
                row.getObject("stumbled_uid", Long.class));
    }

    private static Account account(ResultSet row, @Nullable String password) throws SQLException {
        return new Account(
                row.getString("host"),
                row.getInt("port"),
                Encryption.valueOf(row.getString("encryption")),
                row.getString("username"),
                password,
                row.getString("folder"));
    }

    private static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
