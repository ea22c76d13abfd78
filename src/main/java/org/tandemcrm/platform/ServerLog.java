package org.tandemcrm.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the server says, in a file that is set aside when it has grown. */
final class ServerLog {

    private static final long LIMIT = 5_000_000;

    private final Path file;
    private long mark;

    private ServerLog(Path file) {
        this.file = file;
    }

    static ServerLog open(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > LIMIT) {
            var older = file.resolveSibling(file.getFileName() + ".old");
            Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
        }
        return new ServerLog(file);
    }

    String name() {
        return file.toString();
    }

    void mark() throws IOException {
        mark = Files.exists(file) ? Files.size(file) : 0;
    }

    String sinceMark() throws IOException {
        if (Files.notExists(file)) {
            return "";
        }
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
