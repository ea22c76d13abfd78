package org.tandemcrm.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder as somebody uploads them together. */
final class Uploads {

    private Uploads() {}

    /** Every CSV file of the folder, by name. */
    static List<Upload> ofFolder(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .map(Uploads::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Upload of(Path file) {
        try {
            return new Upload(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
