package org.tandemcrm.job;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The progress of one run: counted in memory, written down a few times a second. */
final class RunningJob implements JobProgress {

    private static final Duration OFTEN_ENOUGH = Duration.ofMillis(400);

    private final JobBook.Run run;
    private final ProgressLog log;
    private final Clock clock;
    private final BooleanSupplier shuttingDown;

    private long done;
    private @Nullable Long total;
    private @Nullable String note;
    private @Nullable String resultHref;
    private boolean stopped;
    private boolean toldToStop;
    private Instant written = Instant.EPOCH;

    RunningJob(JobBook.Run run, ProgressLog log, Clock clock, BooleanSupplier shuttingDown) {
        this.run = run;
        this.log = log;
        this.clock = clock;
        this.shuttingDown = shuttingDown;
        this.done = run.last().done();
    }

    @Override
    public void total(long steps) {
        total = steps;
        write();
    }

    @Override
    public void advance(long steps) {
        done += steps;
        writeSometimes();
    }

    @Override
    public void note(String sentence) {
        note = sentence;
        writeSometimes();
    }

    @Override
    public void result(String href) {
        resultHref = href;
    }

    @Override
    public boolean cancelled() {
        writeSometimes();
        toldToStop = stopped || shuttingDown.getAsBoolean();
        return toldToStop;
    }

    @Override
    public Optional<String> checkpoint() {
        return Optional.ofNullable(run.last().position());
    }

    @Override
    public void saveCheckpoint(String position) {
        if (!log.saveCheckpoint(run, position, done)) {
            throw new JobLost(run.id());
        }
    }

    /** Whether the work has learned that it should stop, and so may not be complete. */
    boolean wasToldToStop() {
        return toldToStop;
    }

    @Nullable String resultHref() {
        return resultHref;
    }

    /** Writes the last figures. */
    void write() {
        stopped = !log.report(run, done, total, note);
        written = clock.now();
    }

    private void writeSometimes() {
        if (Duration.between(written, clock.now()).compareTo(OFTEN_ENOUGH) > 0) {
            write();
        }
    }
}
