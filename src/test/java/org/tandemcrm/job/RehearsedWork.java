package org.tandemcrm.job;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Work whose script a test writes; a bean of every test context. */
@Component
public class RehearsedWork implements JobWork {

    /** The kind under which a test starts it. */
    public static final String KIND = "rehearsed";

    /** What each run was given, in order. */
    public final List<String> runs = new CopyOnWriteArrayList<>();

    private final AtomicReference<BiConsumer<String, JobProgress>> script =
            new AtomicReference<>((params, progress) -> {});

    /** From now on, the work does this. */
    public void play(BiConsumer<String, JobProgress> next) {
        runs.clear();
        script.set(next);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String params, JobProgress progress) {
        runs.add(params);
        script.get().accept(params, progress);
    }
}
