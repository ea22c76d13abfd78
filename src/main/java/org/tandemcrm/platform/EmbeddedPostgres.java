package org.tandemcrm.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of Tandem's own in its data directory: durable, on the loopback address only, behind
 * generated passwords, started again when it dies.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataDirectory directory;
    private final Accounts accounts;
    private final Server server;
    private final Caretaker caretaker;
    private final FutureTask<Boolean> launch = new FutureTask<>(this::launch, true);

    private EmbeddedPostgres(DataDirectory directory, boolean durable) throws IOException {
        this.directory = directory;
        var cluster = Cluster.open(directory.server(), durable);
        this.server = new Server(cluster, durable);
        stopLeftover();
        this.accounts = new Accounts(cluster, Port.keptIn(directory.server().resolve("port")));
        this.caretaker = new Caretaker(server, accounts.port());
    }

    /** Starts the server that keeps what it has acknowledged, and returns when it answers. */
    public static EmbeddedPostgres start(Path dataDirectory) {
        return open(dataDirectory, true).launched();
    }

    /** Starts a server for tests: quick, and forgetful when the machine loses its power. */
    public static EmbeddedPostgres startForgetful(Path dataDirectory) {
        return open(dataDirectory, false).launched();
    }

    /**
     * Finds everything in order and starts the server meanwhile; whoever asks for its {@link
     * #url()} waits until it answers.
     */
    static EmbeddedPostgres startMeanwhile(Path dataDirectory) {
        var postgres = open(dataDirectory, true);
        var thread = new Thread(postgres.launch, "postgres-start");
        thread.setDaemon(true);
        thread.start();
        return postgres;
    }

    private static EmbeddedPostgres open(Path dataDirectory, boolean durable) {
        var directory = DataDirectory.claim(dataDirectory);
        try {
            return new EmbeddedPostgres(directory, durable);
        } catch (IOException e) {
            directory.close();
            throw Disk.trouble(directory.server(), e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private void stopLeftover() throws IOException {
        if (server.running()) {
            log.info("The last run ended without stopping its PostgreSQL: stopping it now");
            server.stop();
        }
    }

    private void launch() {
        try {
            server.start(accounts.port());
            accounts.arrange();
            accounts.cluster().binaries().removeOthers();
            caretaker.start();
        } catch (IOException e) {
            throw Disk.trouble(directory.server(), e);
        }
    }

    private EmbeddedPostgres launched() {
        launch.run();
        try {
            awaitLaunch();
        } catch (DatabaseTrouble e) {
            close();
            throw e;
        }
        return this;
    }

    private void awaitLaunch() {
        try {
            launch.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DatabaseTrouble trouble
                    ? trouble
                    : new DatabaseTrouble(
                            "The embedded PostgreSQL did not start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble("The start of the embedded PostgreSQL was interrupted.", e);
        }
    }

    public String url() {
        awaitLaunch();
        return accounts.url(user());
    }

    public String user() {
        return accounts.cluster().application().role();
    }

    public String password() {
        return read(accounts.cluster().application());
    }

    public String administrator() {
        return accounts.cluster().administrator().role();
    }

    public String administratorPassword() {
        return read(accounts.cluster().administrator());
    }

    private String read(Login login) {
        awaitLaunch();
        try {
            return login.password();
        } catch (IOException e) {
            throw Disk.trouble(login.file(), e);
        }
    }

    /** Stops the server and frees the data directory. */
    @Override
    public void close() {
        waitForEndOfLaunch();
        caretaker.close();
        try (directory) {
            server.stop();
        } catch (IOException e) {
            log.warn(
                    "PostgreSQL could not be stopped in an orderly way; it recovers at its next start",
                    e);
        }
    }

    /** A server that is just rising would not hear that it is to stop. */
    private void waitForEndOfLaunch() {
        try {
            awaitLaunch();
        } catch (DatabaseTrouble e) {
            log.debug("Nothing was launched", e);
        }
    }
}
