package org.tandemcrm.contact;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.EmailAddress;

/**
 * One letter to one mailbox.
 *
 * @param text its words, which every mail program can show
 * @param looks the same words as HTML; absent for a plain letter
 */
public record Letter(EmailAddress to, String subject, String text, @Nullable String looks) {

    /** A plain letter. */
    public Letter(EmailAddress to, String subject, String text) {
        this(to, subject, text, null);
    }
}
