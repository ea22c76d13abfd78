package org.tandemcrm.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.job.JobId;

/** An import as its page shows it. */
public record ImportCard(
        ImportId id,
        ImportState state,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant endedAt,
        @Nullable String problem,
        @Nullable JobId jobId,
        List<File> files) {

    /**
     * One file of it.
     *
     * @param recipe the key of what it is taken for, absent where nobody knows yet
     * @param suppressed of the people in new and changed rows, those who opted out before
     */
    public record File(
            int position,
            String name,
            @Nullable String recipe,
            int rows,
            int created,
            int updated,
            int same,
            int failed,
            int suppressed) {}

    public int rows() {
        return files.stream().mapToInt(File::rows).sum();
    }

    public int created() {
        return files.stream().mapToInt(File::created).sum();
    }

    public int updated() {
        return files.stream().mapToInt(File::updated).sum();
    }

    public int same() {
        return files.stream().mapToInt(File::same).sum();
    }

    /** People who had opted out of mailings before they came by this import. */
    public int suppressed() {
        return files.stream().mapToInt(File::suppressed).sum();
    }

    public int failed() {
        return files.stream().mapToInt(File::failed).sum();
    }
}
