package org.tandemcrm.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link DatabaseTrouble} on the console as its sentence, without a stack trace. */
class DatabaseTroubleAnalyzer extends AbstractFailureAnalyzer<DatabaseTrouble> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseTrouble cause) {
        return new FailureAnalysis(cause.getMessage(), null, rootFailure);
    }
}
