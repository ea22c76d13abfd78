package org.tandemcrm.mailing.text;

import java.time.Instant;

/** A text to begin a mail with. */
public record TemplateCard(
        TemplateId id, int version, String name, MailText text, Instant changedAt) {}
