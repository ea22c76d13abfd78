package org.tandemcrm.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A role of the embedded server and the file that alone knows its generated password. */
record Login(String role, Path file) {

    private static final int PASSWORD_BYTES = 24;

    void generateOnce() throws IOException {
        if (Files.notExists(file)) {
            var bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            Disk.writePrivate(file, HexFormat.of().formatHex(bytes));
        }
    }

    String password() throws IOException {
        return Files.readString(file).trim();
    }
}
