package org.tandemcrm.job;

import java.util.Optional;

/** What running work tells those who wait for it, and what they tell it. */
public interface JobProgress {

    /** How many steps there will be. */
    void total(long steps);

    /** So many more steps are done; cheap enough to be called for each. */
    void advance(long steps);

    /** One sentence about what is being done now. */
    void note(String sentence);

    /** Where the result is found, a path of ours. */
    void result(String href);

    /** Whether the work should stop: somebody cancelled it, or the machine is shutting down. */
    boolean cancelled();

    /** How far an earlier run came, as it wrote down itself. */
    Optional<String> checkpoint();

    /**
     * Writes down how far the work is, in the caller's transaction: it holds exactly if the batch
     * does.
     *
     * @throws JobLost if another run of the same work has taken over
     */
    void saveCheckpoint(String position);
}
