package org.tandemcrm.mailing.web;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.mailing.text.MailText;
import org.tandemcrm.web.EditForm;

/** The words of a mail as they are typed. */
record WordsForm(
        @Nullable Integer version,
        @Nullable String subject,
        @Nullable String preview,
        @Nullable String body)
        implements EditForm {

    static WordsForm of(int version, MailText text) {
        return new WordsForm(version, text.subject(), text.preview(), text.body());
    }

    MailText text() {
        return new MailText(strip(subject), strip(preview), body == null ? "" : body);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
