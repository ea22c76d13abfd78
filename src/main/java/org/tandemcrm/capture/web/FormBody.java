package org.tandemcrm.capture.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.FormDetails;
import org.tandemcrm.capture.FormField;
import org.tandemcrm.capture.FormQuestion;
import org.tandemcrm.capture.HeardChoice;

/** What a program sends to make or change a form; the fields of {@link FormDetails}. */
record FormBody(
        @Nullable String slug,
        @Nullable String title,
        @Nullable String intro,
        @Nullable List<FormField> fields,
        @Nullable List<FormField> required,
        @Nullable String consentWording,
        @Nullable Boolean doubleOptIn,
        @Nullable String button,
        @Nullable String thanks,
        @Nullable String nextAddress,
        @Nullable List<String> frameOrigins,
        @Nullable List<Heard> heard,
        @Nullable List<Custom> custom) {

    /** One answer to "How did you hear of us?". */
    record Heard(@Nullable String label, @Nullable CampaignId campaignId) {}

    /** One further field of contacts that the form asks for. */
    record Custom(@Nullable String name, @Nullable Boolean required) {}

    static FormBody of(FormDetails form) {
        return new FormBody(
                form.slug(),
                form.title(),
                form.intro(),
                List.copyOf(form.fields()),
                List.copyOf(form.required()),
                form.consentWording(),
                form.doubleOptIn(),
                form.button(),
                form.thanks(),
                form.nextAddress(),
                form.frameOrigins(),
                heard(form),
                custom(form));
    }

    static List<Custom> custom(FormDetails form) {
        return form.custom().stream().map(one -> new Custom(one.name(), one.required())).toList();
    }

    static List<Heard> heard(FormDetails form) {
        return form.heard().stream().map(one -> new Heard(one.label(), one.campaign())).toList();
    }

    FormDetails details() {
        return new FormDetails(
                text(slug),
                text(title),
                intro,
                set(fields),
                set(required),
                consentWording,
                Boolean.TRUE.equals(doubleOptIn),
                text(button),
                text(thanks),
                nextAddress,
                all(frameOrigins),
                all(heard).stream()
                        .map(one -> new HeardChoice(text(one.label()), one.campaignId()))
                        .toList(),
                all(custom).stream()
                        .map(
                                one ->
                                        new FormQuestion(
                                                text(one.name()),
                                                Boolean.TRUE.equals(one.required())))
                        .toList());
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static Set<FormField> set(@Nullable List<FormField> sent) {
        Set<FormField> set = EnumSet.noneOf(FormField.class);
        set.addAll(all(sent));
        return set;
    }

    private static <T> List<T> all(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }
}
