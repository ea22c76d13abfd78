package org.tandemcrm.contact;

import org.tandemcrm.shared.EmailAddress;

/** One letter to one mailbox, in plain text. */
public record Letter(EmailAddress to, String subject, String text) {}
