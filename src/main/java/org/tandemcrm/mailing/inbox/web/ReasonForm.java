package org.tandemcrm.mailing.inbox.web;

import org.jspecify.annotations.Nullable;

/** Why an opt-out by mail is taken back. */
record ReasonForm(@Nullable String reason) {}
