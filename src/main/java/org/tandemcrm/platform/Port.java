package org.tandemcrm.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's port on this machine: a random free one, kept for as long as nobody else takes it.
 */
final class Port {

    private Port() {}

    static int keptIn(Path file) throws IOException {
        if (Files.exists(file)) {
            var port = Integer.parseInt(Files.readString(file).trim());
            if (free(port)) {
                return port;
            }
        }
        var port = any();
        Disk.writePrivate(file, Integer.toString(port));
        return port;
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int any() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
