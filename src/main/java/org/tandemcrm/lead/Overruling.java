package org.tandemcrm.lead;

import java.time.Instant;
import java.util.Comparator;

/** A temperature that a person set by hand, shown instead of the computed one until it ends. */
record Overruling(Temperature temperature, Instant at, Instant until, String reason) {

    static final Comparator<Overruling> ORDER =
            Comparator.comparing(Overruling::at)
                    .thenComparing(Overruling::temperature)
                    .thenComparing(Overruling::until)
                    .thenComparing(Overruling::reason);
}
