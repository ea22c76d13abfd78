package org.tandemcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerAfterCrashTests {

    @TempDir static Path folder;

    @BeforeAll
    static void startOnceAndStop() {
        EmbeddedPostgres.startForgetful(folder).close();
    }

    @Test
    void aServerThatOutlivedItsApplicationMakesRoomForTheNextOne() throws Exception {
        var orphan = leaveRunning();

        try (var postgres = EmbeddedPostgres.startForgetful(folder)) {
            assertThat(postgres.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(orphan.alive()).isFalse();
        }
    }

    @Test
    void aKilledServerStartsAgainAtOnce() throws Exception {
        leaveRunning().kill();

        EmbeddedPostgres.startForgetful(folder).close();
    }

    @Test
    void aStrangerUnderTheNumberOfADeadServerIsLeftInPeace() throws Exception {
        var stranger = ProcessHandle.current().pid();
        var old =
                new ArrayList<>(
                        List.of(Long.toString(stranger), cluster().toString(), "1", "5432"));
        Files.write(Postmaster.file(cluster()), old);

        EmbeddedPostgres.startForgetful(folder).close();

        assertThat(Postmaster.read(cluster())).isEmpty();
    }

    @Test
    void filesOfAnotherReleaseAreLeftAlone() throws IOException {
        var release = cluster().resolve("PG_VERSION");
        Files.writeString(release, "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.startForgetful(folder))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining(
                        "were made by PostgreSQL 17, and this Tandem carries PostgreSQL 18");
        Files.writeString(release, "18\n");
    }

    private Postmaster leaveRunning() throws IOException {
        var server = new Server(Cluster.open(folder.resolve("postgres"), false), false);
        server.start(Port.keptIn(folder.resolve("postgres/port")));
        return Postmaster.read(cluster()).orElseThrow();
    }

    private Path cluster() {
        return folder.resolve("postgres/cluster");
    }
}
