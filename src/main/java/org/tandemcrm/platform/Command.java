package org.tandemcrm.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a program answered: its exit code and everything it wrote. */
record Command(int exit, String output) {

    private static final long PATIENCE_SECONDS = 180;

    /** Runs a program to its end, in English and without the caller's own PostgreSQL settings. */
    static Command run(List<String> words) throws IOException {
        // A file and not a pipe: on Windows the server would inherit the pipe and keep it open.
        var out = Files.createTempFile("tandem-", ".out");
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.redirectOutput(out.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            var exit = await(builder.start(), words);
            return new Command(exit, Files.readString(out, StandardCharsets.ISO_8859_1).strip());
        } finally {
            Files.deleteIfExists(out);
        }
    }

    boolean succeeded() {
        return exit == 0;
    }

    private static int await(Process process, List<String> words) throws IOException {
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException("no end after %d s: %s".formatted(PATIENCE_SECONDS, words));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + words, e);
        }
    }
}
