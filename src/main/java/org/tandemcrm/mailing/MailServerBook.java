package org.tandemcrm.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.CurrentUser;

/** Reads and writes the company's mail server, its password only locked. */
@Component
class MailServerBook {

    private static final String PURPOSE = "smtp";

    private final JdbcClient jdbc;
    private final Safe safe;
    private final CurrentUser current;
    private final Clock clock;

    MailServerBook(JdbcClient jdbc, Safe safe, CurrentUser current, Clock clock) {
        this.jdbc = jdbc;
        this.safe = safe;
        this.current = current;
        this.clock = clock;
    }

    Optional<MailServer> find() {
        return jdbc.sql("select * from mail_server").query((row, n) -> server(row)).optional();
    }

    /** The password that is kept, if there is one that can be opened. */
    Optional<String> password() {
        return jdbc.sql("select password from mail_server where password is not null")
                .query(byte[].class)
                .optional()
                .flatMap(kept -> safe.open(PURPOSE, kept));
    }

    boolean exists() {
        return jdbc.sql("select count(*) from mail_server").query(Integer.class).single() > 0;
    }

    /** Keeps the server if it is still the one that the editor saw. */
    boolean write(MailServer next, @Nullable String password) {
        String sql =
                next.version() == 0
                        ? """
                          insert into mail_server
                          values (true, 1, :host, :port, :encryption, :user, :password, :name, :sender,
                                  :reply, :pace, :site, :now, :by)
                          on conflict do nothing
                          """
                        : """
                          update mail_server
                             set version = version + 1, host = :host, port = :port,
                                 encryption = :encryption, username = :user, password = :password,
                                 sender_name = :name, sender_address = :sender, reply_to = :reply,
                                 per_minute = :pace, site = :site, changed_at = :now, changed_by = :by
                           where version = :version
                          """;
        return jdbc.sql(sql)
                        .param("host", next.host())
                        .param("port", next.port())
                        .param("encryption", next.encryption().name())
                        .param("user", next.user())
                        .param(
                                "password",
                                password == null ? null : safe.lock(PURPOSE, password),
                                java.sql.Types.BINARY)
                        .param("name", next.senderName())
                        .param("sender", next.sender().value())
                        .param("reply", next.replyTo() == null ? null : next.replyTo().value())
                        .param("pace", next.perMinute())
                        .param("site", next.site())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", current.find().map(me -> me.id().value()).orElse(null))
                        .param("version", next.version())
                        .update()
                == 1;
    }

    void remove() {
        jdbc.sql("delete from mail_server").update();
    }

    private static MailServer server(ResultSet row) throws SQLException {
        String reply = row.getString("reply_to");
        return new MailServer(
                row.getString("host"),
                row.getInt("port"),
                Encryption.valueOf(row.getString("encryption")),
                row.getString("username"),
                row.getString("sender_name"),
                new EmailAddress(row.getString("sender_address")),
                reply == null ? null : new EmailAddress(reply),
                row.getInt("per_minute"),
                row.getString("site"),
                row.getBytes("password") != null,
                row.getLong("version"));
    }
}
