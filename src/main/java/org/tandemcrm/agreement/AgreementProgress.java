package org.tandemcrm.agreement;

import org.jspecify.annotations.Nullable;

/** How far both sides have kept what they agreed; absent while nothing is agreed. */
public record AgreementProgress(@Nullable Attainment marketing, @Nullable SalesKept sales) {

    static final AgreementProgress NONE = new AgreementProgress(null, null);
}
