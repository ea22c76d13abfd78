package org.tandemcrm.user.calls.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A SHA-256 over several things in their order, each followed by its length. */
final class Fingerprint {

    private static final int CHUNK = 64 << 10;

    private final MessageDigest sum;

    Fingerprint() {
        try {
            sum = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    Fingerprint add(@Nullable String text) {
        return add((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
    }

    Fingerprint add(byte[] content) {
        sum.update(content);
        return length(content.length);
    }

    Fingerprint add(InputStream content) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            sum.update(chunk, 0, read);
            length += read;
        }
        return length(length);
    }

    byte[] digest() {
        return sum.digest();
    }

    private Fingerprint length(long bytes) {
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes));
        return this;
    }
}
