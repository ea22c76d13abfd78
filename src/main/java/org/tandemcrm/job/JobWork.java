package org.tandemcrm.job;

/**
 * Work of one kind that takes longer than a page may. After a crash it is run again with the same
 * parameters: it continues from {@link JobProgress#checkpoint()} and does nothing twice.
 */
public interface JobWork {

    /** The name under which {@link Jobs#start} asks for it. */
    String kind();

    /** Does the work as the person who started it, in transactions of its own. */
    void run(String params, JobProgress progress);
}
