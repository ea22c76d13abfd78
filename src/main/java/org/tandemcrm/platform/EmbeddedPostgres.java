package org.tandemcrm.platform;

import java.io.IOException;
import java.nio.file.Path;
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

    private EmbeddedPostgres(DataDirectory directory, Accounts accounts, Server server) {
        this.directory = directory;
        this.accounts = accounts;
        this.server = server;
        this.caretaker = new Caretaker(server, accounts.port());
    }

    /** Starts the server that keeps what it has acknowledged. */
    public static EmbeddedPostgres start(Path dataDirectory) {
        return start(dataDirectory, true);
    }

    /** Starts a server for tests: quick, and forgetful when the machine loses its power. */
    public static EmbeddedPostgres startForgetful(Path dataDirectory) {
        return start(dataDirectory, false);
    }

    private static EmbeddedPostgres start(Path dataDirectory, boolean durable) {
        var directory = DataDirectory.claim(dataDirectory);
        try {
            return start(directory, durable);
        } catch (IOException e) {
            directory.close();
            throw Disk.trouble(directory.server(), e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(DataDirectory directory, boolean durable)
            throws IOException {
        var cluster = Cluster.open(directory.server(), durable);
        var server = new Server(cluster, durable);
        if (server.running()) {
            log.info("The last run ended without stopping its PostgreSQL: stopping it now");
            server.stop();
        }
        var port = Port.keptIn(directory.server().resolve("port"));
        server.start(port);
        var accounts = new Accounts(cluster, port);
        accounts.arrange();
        cluster.binaries().removeOthers();
        var postgres = new EmbeddedPostgres(directory, accounts, server);
        postgres.caretaker.start();
        return postgres;
    }

    public String url() {
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

    private static String read(Login login) {
        try {
            return login.password();
        } catch (IOException e) {
            throw Disk.trouble(login.file(), e);
        }
    }

    /** Stops the server and frees the data directory. */
    @Override
    public void close() {
        caretaker.close();
        try (directory) {
            server.stop();
        } catch (IOException e) {
            log.warn(
                    "PostgreSQL could not be stopped in an orderly way; it recovers at its next start",
                    e);
        }
    }
}
