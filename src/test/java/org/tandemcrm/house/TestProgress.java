package org.tandemcrm.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.job.JobProgress;

/** Keeps what work tells of its progress; something may happen whenever it does. */
public final class TestProgress implements JobProgress {

    private final List<String> notes = new ArrayList<>();
    private Runnable atTotal = () -> {};
    private Runnable atStep = () -> {};
    private @Nullable String position;
    private long total;
    private long done;
    private int steps;

    /** Does this when the work knows how much it is. */
    public TestProgress atTotal(Runnable deed) {
        atTotal = deed;
        return this;
    }

    /** Does this after each step. */
    public TestProgress atStep(Runnable deed) {
        atStep = deed;
        return this;
    }

    @Override
    public void total(long all) {
        total = all;
        atTotal.run();
    }

    @Override
    public void advance(long more) {
        done += more;
        steps++;
        atStep.run();
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    @Override
    public void result(String href) {}

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public Optional<String> checkpoint() {
        return Optional.ofNullable(position);
    }

    @Override
    public void saveCheckpoint(String reached) {
        position = reached;
    }

    /** How much the work said it is. */
    public long total() {
        return total;
    }

    /** How much of it is done. */
    public long done() {
        return done;
    }

    /** In how many steps. */
    public int steps() {
        return steps;
    }

    /** Its sentences, the latest last. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
