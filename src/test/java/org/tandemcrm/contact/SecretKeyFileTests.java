package org.tandemcrm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Instances that start at the same moment on an empty data directory share one key. */
class SecretKeyFileTests {

    private static final int INSTANCES = 8;

    @TempDir Path folder;

    @RepeatedTest(20)
    void whoeverStartsFirstMakesTheKeyForAll() throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(INSTANCES);
        CyclicBarrier gate = new CyclicBarrier(INSTANCES);
        Callable<byte[]> start =
                () -> {
                    gate.await();
                    return new SecretKeyFile(folder).read(() -> true);
                };
        Set<String> keys = new HashSet<>();
        try {
            List<Future<byte[]>> starts = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                starts.add(instances.submit(start));
            }
            for (Future<byte[]> key : starts) {
                keys.add(new String(key.get(), StandardCharsets.UTF_8));
            }
        } finally {
            instances.shutdownNow();
        }
        assertThat(keys).hasSize(1);
        assertThat(keys.iterator().next()).isNotBlank();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly("secret.key");
        }
    }
}
