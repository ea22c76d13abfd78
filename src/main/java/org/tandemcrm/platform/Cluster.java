package org.tandemcrm.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The embedded server's folder: its programs, its databases, its passwords and its log. */
record Cluster(Path folder, PostgresBinaries binaries, ServerUser user) {

    /** The release whose files the carried binaries can read. */
    private static final String RELEASE = "18";

    /** Opens the folder, and makes the databases where there are none yet. */
    static Cluster open(Path folder, boolean durable) throws IOException {
        Disk.createPrivate(folder);
        var cluster =
                new Cluster(folder, PostgresBinaries.unpack(folder, durable), ServerUser.choose());
        if (Files.exists(cluster.data())) {
            cluster.requireRelease();
        } else {
            cluster.create(durable);
        }
        return cluster;
    }

    Path data() {
        return folder.resolve("cluster");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Login administrator() {
        return new Login("postgres", folder.resolve("postgres.password"));
    }

    Login application() {
        return new Login("tandem", folder.resolve("tandem.password"));
    }

    void configure(ServerSettings settings) throws IOException {
        Disk.writePrivate(data().resolve("postgresql.conf"), settings.text());
        Disk.writePrivate(data().resolve("pg_hba.conf"), ServerSettings.access());
        user.own(folder);
    }

    Command run(String program, String... words) throws IOException {
        var all = new String[words.length + 3];
        all[0] = binaries.program(program);
        all[1] = "-D";
        all[2] = data().toString();
        System.arraycopy(words, 0, all, 3, words.length);
        return Command.run(user.command(all));
    }

    /** Under another name first, so that a half-made one is never taken for whole. */
    private void create(boolean durable) throws IOException {
        var partial = folder.resolve("partial-cluster");
        Disk.delete(partial);
        administrator().generateOnce();
        user.own(folder);
        var made = Command.run(user.command(initdb(partial, durable)));
        if (!made.succeeded()) {
            throw trouble("PostgreSQL could not make its files", made.output());
        }
        Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private String[] initdb(Path target, boolean durable) {
        return new String[] {
            binaries.program("initdb"),
            "-D",
            target.toString(),
            "--username=" + administrator().role(),
            "--pwfile=" + administrator().file(),
            "--auth=scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            // The same order of words on every machine, whatever its C library says.
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            durable ? "--sync-method=fsync" : "--no-sync"
        };
    }

    private void requireRelease() throws IOException {
        var release = Files.readString(data().resolve("PG_VERSION")).trim();
        if (!release.equals(RELEASE)) {
            throw new DatabaseTrouble(
                    "The databases in %s were made by PostgreSQL %s, and this Tandem carries PostgreSQL %s: start the Tandem they were made with and move by a backup."
                            .formatted(data(), release, RELEASE));
        }
    }

    DatabaseTrouble trouble(String what, String output) {
        if (Disk.full(output)) {
            return Disk.fullAt(folder);
        }
        return new DatabaseTrouble(
                "%s in %s: %s (more in %s).".formatted(what, folder, lastComplaint(output), log()));
    }

    private static String lastComplaint(String output) {
        return output.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                .reduce((first, second) -> second)
                .orElse(output.lines().reduce((first, second) -> second).orElse("no word of why"))
                .strip();
    }
}
