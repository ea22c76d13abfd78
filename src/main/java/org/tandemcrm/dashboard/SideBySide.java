package org.tandemcrm.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.Viewer;

/**
 * Reads the parts of a page side by side, as the reader, so that it takes as long as the longest of
 * them. Whoever asks holds no connection meanwhile, and so nobody waits for one who waits.
 */
@Component
class SideBySide implements DisposableBean {

    private static final int FEWEST = 2;

    private final ExecutorService threads =
            new DelegatingSecurityContextExecutorService(
                    Executors.newFixedThreadPool(
                            Math.max(FEWEST, Runtime.getRuntime().availableProcessors()),
                            SideBySide::thread));

    private final List<DashboardPart> parts;

    SideBySide(List<DashboardPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /** The tiles of all parts, by their places. */
    Supplier<List<Tile>> tiles(Focus focus, Viewer reader) {
        List<Supplier<Optional<Tile>>> begun =
                parts.stream().map(part -> begin(() -> part.tile(focus, reader))).toList();
        return () ->
                begun.stream()
                        .map(Supplier::get)
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(Tile::place))
                        .toList();
    }

    /**
     * Begins to read something.
     *
     * @return waits for it; what went wrong there goes wrong here
     */
    <T extends @Nullable Object> Supplier<T> begin(Supplier<T> part) {
        CompletableFuture<T> read = CompletableFuture.supplyAsync(part, threads);
        return () -> {
            try {
                return read.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        };
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "dashboard");
        thread.setDaemon(true);
        return thread;
    }
}
