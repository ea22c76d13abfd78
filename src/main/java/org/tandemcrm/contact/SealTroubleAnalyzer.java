package org.tandemcrm.contact;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a missing or foreign secret key. */
class SealTroubleAnalyzer extends AbstractFailureAnalyzer<SealTrouble> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SealTrouble cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Put the file secret.key of the backup back into the data directory, or set"
                        + " TANDEM_SECRET_KEY to the same value on every instance.",
                rootFailure);
    }
}
