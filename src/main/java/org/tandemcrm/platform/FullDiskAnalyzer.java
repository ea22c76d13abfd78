package org.tandemcrm.platform;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Recognises a full disk behind whatever else it made fail. */
class FullDiskAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String DISK_FULL = "53100";

    static boolean recognises(SQLException e) {
        return DISK_FULL.equals(e.getSQLState()) || Disk.full(String.valueOf(e.getMessage()));
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        return recognises(cause)
                ? new FailureAnalysis(
                        "The disk of the database is full: free some space and start again.",
                        null,
                        rootFailure)
                : null;
    }
}
