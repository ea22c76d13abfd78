package org.tandemcrm.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a contact said about one channel for one purpose, and since when. */
public record Consent(
        Channel channel, ConsentPurpose purpose, ConsentState state, @Nullable Instant since) {}
