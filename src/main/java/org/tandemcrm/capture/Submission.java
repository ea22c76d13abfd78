package org.tandemcrm.capture;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.web.PlainText;

/**
 * What a stranger sent by a form.
 *
 * @param key the hidden key of the page that was shown; the same key is the same answer
 * @param custom what was typed into further fields, by their names
 * @param heard the place of the answer to "How did you hear of us?"
 * @param robot whether the field was filled in that no person sees
 * @param code the code of the link that led here, if one did
 * @param origin parameters and headers that say where they came from, as untrusted text
 */
public record Submission(
        String key,
        Map<FormField, String> answers,
        Map<String, String> custom,
        @Nullable Integer heard,
        boolean consents,
        boolean robot,
        @Nullable String code,
        Map<String, String> origin) {

    public Submission {
        Map<FormField, String> clean = new EnumMap<>(FormField.class);
        answers.forEach(
                (field, text) -> {
                    if (!text.isBlank()) {
                        clean.put(field, PlainText.of(text).strip());
                    }
                });
        answers = clean;
        Map<String, String> said = new TreeMap<>();
        custom.forEach(
                (name, text) -> {
                    if (!text.isBlank()) {
                        said.put(name, PlainText.of(text).strip());
                    }
                });
        custom = Collections.unmodifiableMap(said);
        origin = Map.copyOf(Untrusted.lines(origin));
    }

    Optional<String> answer(FormField field) {
        return Optional.ofNullable(answers.get(field));
    }

    /**
     * The further fields that the form asks for, as they were answered; whatever else was sent is
     * none.
     */
    Map<String, String> custom(FormDetails form) {
        Map<String, String> asked = new TreeMap<>(custom);
        asked.keySet().retainAll(form.custom().stream().map(FormQuestion::name).toList());
        return asked;
    }
}
