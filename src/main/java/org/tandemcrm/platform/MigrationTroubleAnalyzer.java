package org.tandemcrm.platform;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a database whose history is not the one that this version of Tandem knows. */
class MigrationTroubleAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        var what =
                "The database was written by a newer or another version of Tandem (%s)."
                        .formatted(detail(String.valueOf(cause.getMessage())));
        var action = "Start the version that wrote it, or restore a backup of this version.";
        return new FailureAnalysis(what, action, rootFailure);
    }

    private static String detail(String message) {
        return message.lines()
                .filter(line -> line.startsWith("Detected") || line.startsWith("Migration"))
                .findFirst()
                .orElse("its migrations do not fit")
                .replaceAll("\\.$", "");
    }
}
