package org.tandemcrm.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once from their archive on the class path. */
record PostgresBinaries(Path home) {

    private static final String PREFIX = "binaries-";

    /**
     * Unpacks into a folder of its own beside those of other versions.
     *
     * @param durable whether the disk has them all before the folder bears the name by which it
     *     counts as complete
     */
    static PostgresBinaries unpack(Path folder, boolean durable) throws IOException {
        var archive = archive();
        var home = folder.resolve(PREFIX + fingerprint(archive));
        if (Files.notExists(home)) {
            var partial = folder.resolve("partial-" + PREFIX);
            Disk.delete(partial);
            try (var in = archive.openStream()) {
                extract(in, partial);
            }
            if (durable) {
                sync();
            }
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(Platform.current().program(name)).toString();
    }

    /** Removes what earlier versions of Tandem unpacked. */
    void removeOthers() throws IOException {
        try (var siblings = Files.newDirectoryStream(home.resolveSibling("."), PREFIX + "*")) {
            for (var sibling : siblings) {
                if (!sibling.getFileName().equals(home.getFileName())) {
                    Disk.delete(sibling);
                }
            }
        }
    }

    private static URL archive() {
        var name = Platform.current().archive();
        var url = PostgresBinaries.class.getResource("/" + name);
        if (url == null) {
            throw new DatabaseTrouble(
                    "This build of Tandem carries no PostgreSQL for this machine (%s): build it with -Pall-platforms, or set spring.datasource.url to a server of your own."
                            .formatted(name));
        }
        return url;
    }

    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        var crc =
                connection instanceof JarURLConnection jar && jar.getJarEntry() != null
                        ? jar.getJarEntry().getCrc()
                        : connection.getContentLengthLong();
        return Long.toHexString(crc);
    }

    private static void extract(InputStream in, Path target) throws IOException {
        var tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)));
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("archive entry outside of its folder: " + entry.getName());
            }
            place(tar, entry, path);
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            Files.copy(tar, path);
            allow(path, entry.getMode());
        }
    }

    /** One call for a thousand small files; where there is no such program the system must do. */
    private static void sync() throws IOException {
        if (!Platform.current().windows()) {
            Command.run(List.of("sync"));
        }
    }

    private static void allow(Path path, int mode) {
        if ((mode & 0100) != 0) {
            path.toFile().setExecutable(true, false);
        }
    }
}
