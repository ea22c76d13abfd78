package org.tandemcrm.mailing.text.web;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.mailing.text.MailText;
import org.tandemcrm.mailing.text.TemplateCard;
import org.tandemcrm.web.EditForm;

/** A template as it is typed. */
record TemplateForm(
        @Nullable Integer version,
        @Nullable String name,
        @Nullable String subject,
        @Nullable String preview,
        @Nullable String body)
        implements EditForm {

    static final TemplateForm EMPTY = new TemplateForm(0, null, null, null, null);

    static TemplateForm of(TemplateCard card) {
        return new TemplateForm(
                card.version(),
                card.name(),
                card.text().subject(),
                card.text().preview(),
                card.text().body());
    }

    MailText text() {
        return new MailText(strip(subject), strip(preview), body == null ? "" : body);
    }

    String title() {
        return strip(name);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
