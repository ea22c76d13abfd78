package org.tandemcrm.platform;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Writes on and on, whatever breaks meanwhile, and remembers what was acknowledged. Between two
 * writes it leaves the processor to the application that is to start again.
 */
abstract class Writer extends Thread {

    private final Collection<String> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    Writer(String name) {
        super(name);
        setDaemon(true);
    }

    /** Writes one more thing, and returns its name only when told that it is kept. */
    abstract String write() throws Exception;

    /** Looks up everything that is there. */
    abstract Collection<String> kept() throws Exception;

    final List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    final void finish() throws InterruptedException {
        stopped = true;
        join();
    }

    @Override
    public final void run() {
        while (!stopped) {
            try {
                acknowledged.add(write());
                rest(2);
            } catch (Exception e) {
                rest(50);
            }
        }
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
