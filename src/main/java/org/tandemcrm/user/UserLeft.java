package org.tandemcrm.user;

import java.time.Instant;

/** Someone was disabled: what was theirs to do is to be handed on, in the same transaction. */
public record UserLeft(UserId user, Instant at) {}
