package org.tandemcrm.transfer;

import org.springframework.stereotype.Component;
import org.tandemcrm.job.JobProgress;
import org.tandemcrm.job.JobWork;

/** Runs an import in the background. */
@Component
class ImportWork implements JobWork {

    static final String KIND = "import";

    private final ImportRunner runner;
    private final ImportBook book;

    ImportWork(ImportRunner runner, ImportBook book) {
        this.runner = runner;
        this.book = book;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String params, JobProgress progress) {
        ImportId id = ImportId.of(params);
        progress.result("/imports/" + id);
        if (book.state(id) == ImportState.DONE) {
            return;
        }
        try {
            progress.total(runner.works(id).stream().mapToLong(w -> w.sheet().rows().size()).sum());
            runner.run(id, progress::advance);
        } catch (RuntimeException broken) {
            book.end(id, ImportState.FAILED, reason(broken));
            throw broken;
        }
    }

    private static String reason(RuntimeException broken) {
        return broken instanceof Unreadable
                ? String.valueOf(broken.getMessage())
                : "Something went wrong inside Tandem; the details stand in its log.";
    }
}
