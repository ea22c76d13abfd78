package org.tandemcrm.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer as it was given, never changed afterwards.
 *
 * @param recordedBy who of us wrote it down, null where the person or the machine did
 */
public record ConsentLine(
        Channel channel,
        ConsentPurpose purpose,
        ConsentState state,
        ConsentBasis basis,
        Instant at,
        @Nullable String recordedBy) {}
