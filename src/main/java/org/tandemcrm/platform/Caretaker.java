package org.tandemcrm.platform;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every half second whether the server lives, and starts it again on the same port. */
final class Caretaker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Caretaker.class);
    private static final long INTERVAL_MILLIS = 500;

    private final Server server;
    private final int port;
    private final Thread thread = new Thread(this::watch, "postgres-caretaker");
    private volatile boolean closed;

    Caretaker(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(INTERVAL_MILLIS);
                revive();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                log.error(
                        "PostgreSQL is down and did not start again, trying on: {}",
                        e.getMessage());
            }
        }
    }

    /** One at a time with closing, or the server would rise behind the back of whoever stops it. */
    private synchronized void revive() throws IOException {
        if (!closed && !server.running()) {
            log.warn("PostgreSQL died: starting it again");
            server.start(port);
            log.info("PostgreSQL is back");
        }
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            thread.interrupt();
        }
    }
}
