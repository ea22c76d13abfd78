package org.tandemcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tandemcrm.house.TestDatabase;

/** Whoever cannot start reads one sentence and no stack trace. */
class DatabaseTroubleTests {

    @TempDir Path folder;

    @Test
    void aWrongPasswordIsNamed() {
        var database = TestDatabase.create();

        assertThatThrownBy(
                        () ->
                                new ExternalDatabase(database.url(), database.user(), "wrong")
                                        .check())
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining(
                        "refused user \"%s\" or its password".formatted(database.user()));
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        var nobody =
                new ExternalDatabase("jdbc:postgresql://127.0.0.1:9/tandem?password=x", "a", "b");

        assertThatThrownBy(nobody::check)
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageStartingWith(
                        "The database server at jdbc:postgresql://127.0.0.1:9/tandem cannot be reached");
    }

    @Test
    void aMissingDatabaseIsNamed() {
        var database = TestDatabase.create();
        var missing =
                new ExternalDatabase(database.url() + "x", database.user(), database.password());

        assertThatThrownBy(missing::check)
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("has no such database");
    }

    @Test
    void anOldReleaseIsRefusedAndANewOneIsNot() {
        var database = new ExternalDatabase("jdbc:postgresql://old/tandem", "a", "b");

        assertThatThrownBy(() -> database.requireRelease(14, "14.19"))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessage(
                        "The database at jdbc:postgresql://old/tandem is PostgreSQL 14.19, and Tandem needs 15 or newer.");
        database.requireRelease(15, "15.0");
    }

    @Test
    void aFullDiskIsNamedWhereverItShows() {
        var initdb = "initdb: error: could not write file \"pg_wal/1\": No space left on device";
        var cluster =
                new Cluster(folder, new PostgresBinaries(folder), new ServerUser(List.of(), ""));

        assertThat(cluster.trouble("It failed", initdb))
                .hasMessageStartingWith("The disk of the data directory");
        assertThat(Disk.trouble(folder, new IOException("No space left on device")))
                .hasMessageStartingWith("The disk of the data directory");
        var root = new IllegalStateException(new SQLException("could not write", "53100"));
        assertThat(new FullDiskAnalyzer().analyze(root).getDescription())
                .startsWith("The disk of the database is full");
        assertThat(new FullDiskAnalyzer().analyze(new SQLException("syntax", "42601"))).isNull();
        assertThat(cluster.trouble("It failed", "FATAL:  out of luck"))
                .hasMessageContaining("out of luck");
    }

    @Test
    void aDirectoryThatMayNotBeWrittenIsNamed() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("data")))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageStartingWith("The data directory " + file);
        assertThat(Disk.trouble(folder, new AccessDeniedException("x")))
                .hasMessageContaining("cannot be written by user");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theConsoleShowsTheSentenceAndNoStackTrace(CapturedOutput console) {
        var application = new SpringApplication(DatabaseTroubleTests.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(new DatabaseLaunch());

        assertThatThrownBy(
                        () ->
                                application.run(
                                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:9/tandem"))
                .isInstanceOf(DatabaseTrouble.class);
        assertThat(console)
                .contains(
                        "The database server at jdbc:postgresql://127.0.0.1:9/tandem cannot be reached");
        assertThat(console).doesNotContain("\tat org.");
    }
}
