package org.tandemcrm.capture;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.Secrets;
import tools.jackson.databind.ObjectMapper;

/** The table of everything that was sent by a form. */
@Component
class SubmissionRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SubmissionRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What became of a submission. */
    record Taken(
            ContactId contact,
            ResponseId response,
            @Nullable CampaignId first,
            CampaignId last,
            String consent,
            byte @Nullable [] confirmDigest) {}

    /** A tick that the owner of the mailbox was asked to confirm, and whether they did. */
    record Asked(
            UUID id,
            ContactId contact,
            String form,
            String wording,
            int version,
            boolean confirmed) {}

    /**
     * Takes the place of that key; false if the same was sent already. Other words from the same
     * page are an answer of their own.
     */
    boolean begin(UUID id, FormCard form, Submission sent, @Nullable String code, Instant now) {
        String words = json.writeValueAsString(words(form, sent));
        return insert(id, form, sent, sent.key(), words, code, now)
                || isOther(form, sent, words)
                        && insert(
                                id,
                                form,
                                sent,
                                sent.key() + "#" + HexFormat.of().formatHex(Secrets.digest(words)),
                                words,
                                code,
                                now);
    }

    private boolean isOther(FormCard form, Submission sent, String words) {
        return jdbc.sql(
                        """
                        select answers <> cast(? as jsonb) from form_submission
                         where form_id = ? and submission_key = ?
                        """)
                .params(words, form.id().value(), sent.key())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static Map<String, String> words(FormCard form, Submission sent) {
        Map<String, String> answers = new LinkedHashMap<>();
        sent.answers().forEach((field, text) -> answers.put(field.key(), text));
        form.details().custom().stream()
                .filter(question -> sent.custom().containsKey(question.name()))
                .forEach(
                        question ->
                                answers.put(question.key(), sent.custom().get(question.name())));
        if (sent.heard() != null && sent.heard() < form.details().heard().size()) {
            answers.put("heard", form.details().heard().get(sent.heard()).label());
        }
        return answers;
    }

    private boolean insert(
            UUID id,
            FormCard form,
            Submission sent,
            String key,
            String words,
            @Nullable String code,
            Instant now) {
        return jdbc.sql(
                                """
                                insert into form_submission (form_submission_id, form_id,
                                       submission_key, at, verdict, answers, origin, code, consent,
                                       wording_version)
                                values (?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?)
                                on conflict (form_id, submission_key) do nothing
                                """)
                        .param(id)
                        .param(form.id().value())
                        .param(key)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(sent.robot() ? "ROBOT" : "TAKEN")
                        .param(words)
                        .param(json.writeValueAsString(sent.origin()))
                        .param(code)
                        .param(sent.consents() ? "TICKED" : "NOT_TICKED")
                        .param(form.wordingVersion())
                        .update()
                == 1;
    }

    void finish(UUID id, Taken taken) {
        jdbc.sql(
                        """
                        update form_submission
                           set contact_id = ?, response_id = ?, first_campaign_id = ?,
                               last_campaign_id = ?, consent = ?, confirm_digest = ?
                         where form_submission_id = ?
                        """)
                .param(taken.contact().value())
                .param(taken.response().value())
                .param(taken.first() == null ? null : taken.first().value())
                .param(taken.last().value())
                .param(taken.consent())
                .param(taken.confirmDigest())
                .param(id)
                .update();
    }

    Optional<Asked> asked(byte[] digest) {
        return jdbc.sql(
                        """
                        select s.form_submission_id, s.contact_id, f.title, w.wording,
                               s.wording_version, s.confirmed_at is not null
                          from form_submission s
                          join capture_form f on f.form_id = s.form_id
                          join form_wording w on w.form_id = s.form_id
                           and w.wording_version = s.wording_version
                         where s.confirm_digest = ? and s.contact_id is not null
                        """)
                .param(digest)
                .query(
                        (row, n) ->
                                new Asked(
                                        row.getObject(1, UUID.class),
                                        new ContactId(row.getObject(2, UUID.class)),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getInt(5),
                                        row.getBoolean(6)))
                .optional();
    }

    /** Marks the tick as confirmed; false if it was so already. */
    boolean confirm(UUID id, Instant now) {
        return jdbc.sql(
                                """
                                update form_submission set confirmed_at = ?, consent = 'CONFIRMED'
                                 where form_submission_id = ? and confirmed_at is null
                                """)
                        .params(now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }
}
