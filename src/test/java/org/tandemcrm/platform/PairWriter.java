package org.tandemcrm.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Commits pairs of rows over a connection of its own, as fast as the database takes them. */
final class PairWriter extends Writer {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final GeneratedLogin login;
    private @Nullable Connection connection;

    PairWriter(GeneratedLogin login) {
        super("pair-writer");
        this.login = login;
    }

    static void prepare(GeneratedLogin login) throws Exception {
        login.run(
                """
                create table crash_pair (
                    number bigint not null,
                    half   int    not null,
                    text   text   not null,
                    primary key (number, half)
                )
                """);
    }

    @Override
    String write() throws Exception {
        var number = NUMBERS.incrementAndGet();
        try {
            commit(open(), number);
        } catch (SQLException e) {
            connection = null;
            throw e;
        }
        return Long.toString(number);
    }

    /** Only whole pairs count, with the very text that was written. */
    @Override
    Collection<String> kept() throws Exception {
        var halves =
                login.ask(
                        """
                        select number from crash_pair group by number
                        having count(*) <> 2 or bool_or(text <> repeat('x' || number, 20))
                        """);
        if (!halves.isEmpty()) {
            throw new AssertionError("half-written or spoilt: " + halves);
        }
        return login.ask("select number from crash_pair");
    }

    private Connection open() throws Exception {
        if (connection == null) {
            connection = login.connect();
            connection.setAutoCommit(false);
        }
        return connection;
    }

    private static void commit(Connection connection, long number) throws SQLException {
        var sql = "insert into crash_pair (number, half, text) values (?, ?, repeat('x' || ?, 20))";
        try (var statement = connection.prepareStatement(sql)) {
            for (var half = 0; half < 2; half++) {
                statement.setLong(1, number);
                statement.setInt(2, half);
                statement.setLong(3, number);
                statement.executeUpdate();
            }
        }
        connection.commit();
    }
}
