package org.tandemcrm.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Commits pairs of rows as fast as it can, over connections of its own, and remembers only those
 * whose commit was acknowledged. Whatever happens it tries again.
 */
final class PairWriter extends Thread {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Path server;
    private final Collection<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    PairWriter(Path cluster) {
        super("pair-writer");
        this.server = cluster.resolveSibling(".");
        setDaemon(true);
    }

    static void makeTable(Path cluster) throws Exception {
        try (var connection = connect(cluster.resolveSibling("."));
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table crash_pair (
                        number bigint not null,
                        half   int    not null,
                        text   text   not null,
                        primary key (number, half)
                    )
                    """);
        }
    }

    /** Every number of which both halves are there, and nothing else. */
    static Set<Long> whole(Path cluster) throws Exception {
        var numbers = new HashSet<Long>();
        try (var connection = connect(cluster.resolveSibling("."));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select number, count(*), count(*) filter (where text = repeat('x' || number, 20))
                                  from crash_pair group by number
                                """)) {
            while (rows.next()) {
                if (rows.getInt(2) != 2 || rows.getInt(3) != 2) {
                    throw new AssertionError("half a pair: " + rows.getLong(1));
                }
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    List<Long> acknowledged() {
        return List.copyOf(acknowledged);
    }

    void finish() throws InterruptedException {
        stopped = true;
        join();
    }

    @Override
    public void run() {
        while (!stopped) {
            try (var connection = connect(server)) {
                connection.setAutoCommit(false);
                while (!stopped) {
                    write(connection, NUMBERS.incrementAndGet());
                }
            } catch (Exception e) {
                rest();
            }
        }
    }

    private void write(Connection connection, long number) throws SQLException {
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
        acknowledged.add(number);
    }

    private static Connection connect(Path server) throws Exception {
        var port = Files.readString(server.resolve("port")).trim();
        var password = Files.readString(server.resolve("tandem.password")).trim();
        var url = "jdbc:postgresql://127.0.0.1:%s/tandem?socketTimeout=30".formatted(port);
        return DriverManager.getConnection(url, "tandem", password);
    }

    private static void rest() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
