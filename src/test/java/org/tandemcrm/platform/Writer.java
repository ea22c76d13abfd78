package org.tandemcrm.platform;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes without a pause, whatever breaks meanwhile, and remembers what was acknowledged. */
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
            } catch (Exception e) {
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
