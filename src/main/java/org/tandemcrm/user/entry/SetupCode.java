package org.tandemcrm.user.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 128 random bits that prove access to the machine: on the console and in a file for its owner
 * alone. Written in letters and digits that nobody confuses, in groups of four.
 */
final class SetupCode {

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 128;

    private final String code;

    private SetupCode(String code) {
        this.code = code;
    }

    static SetupCode next() {
        byte[] bytes = new byte[BITS / 8];
        new SecureRandom().nextBytes(bytes);
        var number = new BigInteger(1, bytes);
        var text = new StringBuilder();
        for (int place = 0; place * 5 < BITS; place++) {
            text.append(LETTERS.charAt(number.shiftRight(place * 5).intValue() & 31));
        }
        return new SetupCode(text.toString());
    }

    /** Whether it is the code, with or without its dashes; takes as long for every answer. */
    boolean is(@Nullable String typed) {
        String bare = typed == null ? "" : typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return MessageDigest.isEqual(
                bare.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces whatever code the file held; only the system's user may read it. */
    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh =
                    Files.createTempFile(
                            file.toAbsolutePath().getParent(), "setup-code", "", mine());
            Files.writeString(fresh, this + "\n");
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the setup code to " + file, e);
        }
    }

    private static FileAttribute<?>[] mine() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
