package org.tandemcrm.house;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.job.JobProgress;

/** Progress of long work that a test runs itself: it remembers what it is told. */
public class TestProgress implements JobProgress {

    private long total;
    private long done;
    private int steps;
    private @Nullable String reached;

    @Override
    public void total(long all) {
        total = all;
    }

    @Override
    public void advance(long more) {
        done += more;
        steps++;
    }

    @Override
    public void note(String sentence) {}

    @Override
    public void result(String href) {}

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public Optional<String> checkpoint() {
        return Optional.ofNullable(reached);
    }

    @Override
    public void saveCheckpoint(String position) {
        reached = position;
    }

    public long total() {
        return total;
    }

    public long done() {
        return done;
    }

    /** How often it heard of an advance. */
    public int steps() {
        return steps;
    }
}
