package org.tandemcrm.contact;

import java.time.Instant;

/** What one of us did to the suppression list by hand; whom it was about is not kept. */
public record SuppressionAct(
        Channel channel, boolean lifted, String reason, Instant at, String by) {}
