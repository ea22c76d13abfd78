package org.tandemcrm.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.tandemcrm.platform.DatabaseTrouble;
import org.tandemcrm.platform.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of this test run: the server of {@code TANDEM_TEST_JDBC_URL}, else a container
 * where Docker answers, else the embedded one. {@code TANDEM_TEST_DATABASE} (or the system property
 * {@code tandem.test.database}) chooses {@code external}, {@code container} or {@code embedded}.
 *
 * @param url a database of it with the place of the name open
 * @param kept whether it is ours alone and still holds what earlier runs left
 */
record TestServer(String url, String user, String password, boolean kept) {

    private static final int MOST_AT_ONCE = 9;

    static TestServer start() {
        return switch (choice()) {
            case "external" -> external();
            case "container" -> container();
            case "embedded" -> embedded();
            default -> throw new IllegalArgumentException("tandem.test.database: " + choice());
        };
    }

    String url(String database) {
        return url.formatted(database);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    private static String choice() {
        var chosen = System.getProperty("tandem.test.database", env("TANDEM_TEST_DATABASE", ""));
        if (!chosen.isBlank()) {
            return chosen.toLowerCase(Locale.ROOT);
        }
        if (!env("TANDEM_TEST_JDBC_URL", "").isBlank()) {
            return "external";
        }
        return dockerAnswers() ? "container" : "embedded";
    }

    private static TestServer external() {
        var url = env("TANDEM_TEST_JDBC_URL", "jdbc:postgresql://localhost:5432/postgres");
        return new TestServer(
                url.replaceFirst("/[^/?]*(\\?|$)", "/%s$1"),
                env("TANDEM_TEST_JDBC_USER", "postgres"),
                env("TANDEM_TEST_JDBC_PASSWORD", ""),
                false);
    }

    private static TestServer container() {
        @SuppressWarnings("resource") // Testcontainers removes it when the run ends.
        var container =
                new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "fsync=off");
        container.start();
        var url =
                "jdbc:postgresql://%s:%d/"
                        .formatted(container.getHost(), container.getFirstMappedPort());
        return new TestServer(url + "%s", container.getUsername(), container.getPassword(), false);
    }

    private static TestServer embedded() {
        var postgres = startEmbedded(1);
        // After the contexts: a pool that has lost its server takes its time to close.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        var url = postgres.url();
        return new TestServer(
                url.substring(0, url.lastIndexOf('/')) + "/%s",
                postgres.administrator(),
                postgres.administratorPassword(),
                true);
    }

    /** Kept between runs, because it is quick; each JVM that runs at the same time has its own. */
    private static EmbeddedPostgres startEmbedded(int number) {
        try {
            return EmbeddedPostgres.startForgetful(Path.of("target", "test-data-" + number));
        } catch (DatabaseTrouble inUse) {
            if (number == MOST_AT_ONCE) {
                throw inUse;
            }
            return startEmbedded(number + 1);
        }
    }

    /** Looks for a socket first: asking Testcontainers takes seconds where there is none. */
    private static boolean dockerAnswers() {
        var hinted =
                !env("DOCKER_HOST", "").isBlank()
                        || Files.exists(Path.of("/var/run/docker.sock"))
                        || Files.exists(Path.of(env("XDG_RUNTIME_DIR", "/run"), "docker.sock"))
                        || !System.getProperty("os.name").startsWith("Linux");
        return hinted && DockerClientFactory.instance().isDockerAvailable();
    }

    private static String env(String name, String fallback) {
        return System.getenv().getOrDefault(name, fallback);
    }
}
