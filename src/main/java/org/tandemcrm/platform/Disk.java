package org.tandemcrm.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;

/** Small dealings with the disk, and what to say when it refuses. */
final class Disk {

    private Disk() {}

    static boolean full(String text) {
        var words = text.toLowerCase(Locale.ROOT);
        return words.contains("no space left on device")
                || words.contains("not enough space on the disk")
                || words.contains("disk quota exceeded");
    }

    static DatabaseTrouble fullAt(Path folder) {
        return new DatabaseTrouble(
                "The disk of the data directory %s is full: free some space and start again."
                        .formatted(folder));
    }

    static DatabaseTrouble trouble(Path folder, IOException e) {
        var reason = String.valueOf(e.getMessage());
        if (full(reason)) {
            return fullAt(folder);
        }
        if (refuses(e)) {
            return new DatabaseTrouble(
                    "The data directory %s cannot be written by user %s: set TANDEM_DATA_DIR to a directory that can."
                            .formatted(folder, System.getProperty("user.name")),
                    e);
        }
        return new DatabaseTrouble(
                "The data directory %s cannot be used: %s.".formatted(folder, reason), e);
    }

    private static boolean refuses(IOException e) {
        return e instanceof AccessDeniedException
                || e instanceof FileAlreadyExistsException
                || (e instanceof FileSystemException file
                        && String.valueOf(file.getReason()).contains("Read-only"));
    }

    /** Makes a folder that only its owner can enter. */
    static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
    }

    /** Writes a file, whole or not at all, that only its owner can read. */
    static void writePrivate(Path file, String text) throws IOException {
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial);
        restrict(partial, "rw-------");
        Files.writeString(partial, text);
        Files.move(
                partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
