package org.tandemcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir static Path folder;
    static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(folder);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void keepsWhatItAcknowledges() throws Exception {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
        assertThat(ask("show data_checksums")).isEqualTo("on");
    }

    @Test
    void listensOnThisMachineOnlyAndAsksForThePassword() throws Exception {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        var socketFolder =
                Files.readAllLines(Postmaster.file(folder.resolve("postgres/cluster"))).get(4);
        assertThat(socketFolder).isBlank();
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "tandem", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void givesTheApplicationAPlainRoleWithLimits() throws Exception {
        assertThat(
                        ask(
                                """
                                select concat(rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls)
                                  from pg_roles where rolname = current_user
                                """))
                .isEqualTo("fffff");
        assertThat(ask("show statement_timeout")).isEqualTo("2min");
        assertThat(ask("show lock_timeout")).isEqualTo("15s");
        assertThat(ask("show idle_in_transaction_session_timeout")).isEqualTo("2min");
    }

    @Test
    void letsThePlainRoleMakeTheTrustedExtensions() throws Exception {
        assertThat(
                        ask(
                                """
                                create extension pg_trgm; create extension citext; create extension unaccent;
                                select similarity('tandem', 'tandem')
                                """))
                .isEqualTo("1");
    }

    @Test
    void keepsItsPasswordsToItsOwner() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");

        for (var file : new String[] {"postgres.password", "tandem.password"}) {
            var permissions =
                    Files.getPosixFilePermissions(folder.resolve("postgres").resolve(file));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        }
    }

    @Test
    void refusesASecondApplicationOnItsDirectory() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageMatching(
                        "The data directory .+ is in use by another Tandem \\(process \\d+\\): .+\\.");
    }

    @Test
    void risesAgainAtTheSameAddressWhenItIsKilled() throws Exception {
        run("create table kept as select 1 as one");

        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();

        assertThat(waitForAnswer("select one::text from kept")).isEqualTo("1");
    }

    private static long postmaster() throws IOException {
        return Postmaster.read(folder.resolve("postgres/cluster")).orElseThrow().pid();
    }

    private static String waitForAnswer(String query) throws Exception {
        var patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        // The killed one may still answer for a moment.
        Thread.sleep(300);
        for (; ; ) {
            try {
                return ask(query);
            } catch (SQLException e) {
                if (System.nanoTime() > patience) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static String ask(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            statement.getResultSet().next();
            return statement.getResultSet().getString(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
