package org.tandemcrm.audience;

import java.time.Instant;
import java.util.UUID;

/** A file for the printer that was made and is not posted yet, and how many people stand in it. */
public record PrintedFile(UUID id, Instant madeAt, int people) {}
