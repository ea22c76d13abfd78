package org.tandemcrm.job;

/** This run was taken for dead and another one continues its work; it must not write any more. */
public class JobLost extends RuntimeException {

    JobLost(JobId id) {
        super("another run continues job " + id);
    }
}
