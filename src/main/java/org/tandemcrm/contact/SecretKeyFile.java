package org.tandemcrm.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.BooleanSupplier;
import org.tandemcrm.user.Secrets;

/** The file in the data directory that holds the secret key, readable by its owner alone. */
record SecretKeyFile(Path folder) {

    /**
     * The key; one is made if there is none and there may be a new one.
     *
     * @param fresh whether nothing was hashed by an earlier key
     */
    byte[] read(BooleanSupplier fresh) {
        Path file = folder.toAbsolutePath().resolve("secret.key");
        try {
            if (!Files.exists(file)) {
                if (!fresh.getAsBoolean()) {
                    throw new SealTrouble();
                }
                make(file);
            }
            return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the secret key in " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "secret", ".tmp", mine());
        Files.writeString(draft, Secrets.next() + "\n");
        try {
            // A link appears whole and never in the place of another, as a move would.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException quicker) {
            // Another instance began at the same moment; both use its key.
            return;
        } catch (FileSystemException noLinks) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
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
}
