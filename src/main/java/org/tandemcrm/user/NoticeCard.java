package org.tandemcrm.user;

import java.time.Instant;
import java.util.UUID;

/** A notice as its reader sees it. */
public record NoticeCard(
        UUID id, NoticeKind kind, String sentence, String href, Instant at, boolean unread) {}
