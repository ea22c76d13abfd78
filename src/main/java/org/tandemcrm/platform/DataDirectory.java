package org.tandemcrm.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of everything that Tandem keeps, held by one running application at a time. */
final class DataDirectory implements AutoCloseable {

    /**
     * Far behind the text of the file, so that a second application can still read who holds it.
     */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    static DataDirectory claim(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            var lock = root.resolve("tandem.lock");
            var channel =
                    FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw inUse(root, lock);
            }
            sign(channel);
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw Disk.trouble(root, e);
        }
    }

    /** The folder of the database server within. */
    Path server() {
        return root.resolve("postgres");
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        var pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    }

    private static DatabaseTrouble inUse(Path root, Path lock) throws IOException {
        return new DatabaseTrouble(
                "The data directory %s is in use by another Tandem (process %s): stop that one, or set TANDEM_DATA_DIR to another directory."
                        .formatted(root, Files.readString(lock).trim()));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
