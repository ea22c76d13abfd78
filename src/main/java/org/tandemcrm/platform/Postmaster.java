package org.tandemcrm.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The server's main process, as its own {@code postmaster.pid} tells. */
record Postmaster(long pid) {

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static Optional<Postmaster> read(Path cluster) throws IOException {
        try {
            return Files.readAllLines(file(cluster)).stream()
                    .findFirst()
                    .map(String::trim)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(line -> new Postmaster(Long.parseLong(line)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether the number is taken by something that is not a living server. */
    boolean misleads() {
        return ProcessHandle.of(pid).isPresent() && !alive();
    }

    /** Neither gone, nor dead and unburied, nor a stranger that got the same number since. */
    boolean alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !buried())
                .filter(Postmaster::looksRight)
                .isPresent();
    }

    void kill() {
        if (alive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** A dead process stays listed where nobody collects it, as under process 1 of a container. */
    private boolean buried() {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var afterName = stat.substring(stat.lastIndexOf(')') + 1).strip();
            return afterName.startsWith("Z") || afterName.startsWith("X");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean looksRight(ProcessHandle process) {
        var name = process.info().command().or(() -> process.info().commandLine());
        return name.map(text -> text.contains("postgres")).orElse(true);
    }
}
