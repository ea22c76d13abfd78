package org.tandemcrm.capture.web;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.capture.FormField;
import org.tandemcrm.capture.Submission;

/**
 * What a stranger typed into a form of ours.
 *
 * @param nickname what no person sees, and programs fill in
 * @param key the same for every time that this one page is sent
 * @param shown the signed moment at which it was shown
 * @param c the code of the link that led here
 * @param from parameters of the first visit, kept through the page
 */
record AnswerForm(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String message,
        @Nullable String heard,
        @Nullable String consent,
        @Nullable String nickname,
        @Nullable String key,
        @Nullable String shown,
        @Nullable String c,
        @Nullable String from) {

    private static final int LONGEST_KEY = 64;

    static AnswerForm blank(@Nullable String code, String from) {
        return new AnswerForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, code, from);
    }

    boolean hasKey() {
        return key != null && !key.isBlank() && key.length() <= LONGEST_KEY;
    }

    /**
     * What was sent.
     *
     * @param custom what was typed into further fields, by their names
     */
    Submission submission(Map<String, String> custom, Map<String, String> origin) {
        Map<FormField, String> answers = new EnumMap<>(FormField.class);
        put(answers, FormField.FIRST_NAME, firstName);
        put(answers, FormField.LAST_NAME, lastName);
        put(answers, FormField.EMAIL, email);
        put(answers, FormField.PHONE, phone);
        put(answers, FormField.COMPANY, company);
        put(answers, FormField.STREET, street);
        put(answers, FormField.POSTAL_CODE, postalCode);
        put(answers, FormField.CITY, city);
        put(answers, FormField.COUNTRY, country);
        put(answers, FormField.MESSAGE, message);
        return new Submission(
                key == null ? "" : key,
                answers,
                custom,
                place(heard),
                "yes".equals(consent),
                nickname != null && !nickname.isBlank(),
                c == null || c.isBlank() ? null : c,
                origin);
    }

    private static void put(
            Map<FormField, String> answers, FormField field, @Nullable String text) {
        if (text != null) {
            answers.put(field, text);
        }
    }

    private static @Nullable Integer place(@Nullable String heard) {
        return heard != null && heard.matches("\\d{1,3}") ? Integer.valueOf(heard) : null;
    }
}
