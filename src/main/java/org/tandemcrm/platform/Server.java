package org.tandemcrm.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The server process on a {@link Cluster}: started, found again after a crash, stopped. */
final class Server {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITH_ORPHANS = Duration.ofSeconds(3);
    private static final String[] STOPS = {"fast", "immediate"};

    private final Cluster cluster;
    private final boolean durable;

    Server(Cluster cluster, boolean durable) {
        this.cluster = cluster;
        this.durable = durable;
    }

    boolean running() throws IOException {
        return Postmaster.read(cluster.data()).filter(Postmaster::alive).isPresent();
    }

    /** Starts; what a killed server left behind may hold the door for some seconds. */
    void start(int port) throws IOException {
        cluster.configure(new ServerSettings(port, durable));
        var log = ServerLog.open(cluster.log());
        var began = System.nanoTime();
        for (var refusal = tryStart(log); refusal.isPresent(); refusal = tryStart(log)) {
            var waited = Duration.ofNanos(System.nanoTime() - began);
            if (!passes(refusal.get()) || waited.compareTo(PATIENCE) > 0) {
                throw cluster.trouble("PostgreSQL did not start", refusal.get());
            }
            if (waited.compareTo(PATIENCE_WITH_ORPHANS) > 0) {
                processes().forEach(ProcessHandle::destroyForcibly);
            }
            pause();
        }
    }

    void stop() throws IOException {
        for (var mode : STOPS) {
            if (running()) {
                cluster.run("pg_ctl", "-s", "-w", "-t", "20", "-m", mode, "stop");
            }
        }
        Postmaster.read(cluster.data()).ifPresent(Postmaster::kill);
    }

    private Optional<String> tryStart(ServerLog log) throws IOException {
        log.mark();
        removeMisleadingPid();
        var words = new String[] {"-s", "-w", "-t", "120", "-l", log.name(), "start"};
        var started = cluster.run("pg_ctl", words);
        return started.succeeded()
                ? Optional.empty()
                : Optional.of(started.output() + "\n" + log.sinceMark());
    }

    /** PostgreSQL takes a stranger or a dead child under the old number for itself. */
    private void removeMisleadingPid() throws IOException {
        var noted = Postmaster.read(cluster.data());
        if (noted.filter(Postmaster::misleads).isPresent() && processes().findAny().isEmpty()) {
            Files.deleteIfExists(Postmaster.file(cluster.data()));
        }
    }

    /** Every process of the binaries in this very folder. */
    private Stream<ProcessHandle> processes() {
        var program = cluster.binaries().program("postgres");
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(program::equals).isPresent());
    }

    private static boolean passes(String refusal) {
        return refusal.contains("pre-existing shared memory block")
                || refusal.contains("lock file \"postmaster.pid\"")
                || refusal.contains("server may be running");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting PostgreSQL", e);
        }
    }
}
