package org.tandemcrm.capture.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.FormCard;
import org.tandemcrm.capture.FormDetails;
import org.tandemcrm.capture.FormField;
import org.tandemcrm.capture.HeardChoice;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.web.EditForm;

/**
 * A form as a marketer makes it.
 *
 * @param frameOrigins sites, one on each line
 */
record FormForm(
        @Nullable Long version,
        @Nullable String title,
        @Nullable String slug,
        @Nullable String intro,
        @Nullable List<FormField> fields,
        @Nullable List<FormField> required,
        @Nullable String consentWording,
        @Nullable Boolean doubleOptIn,
        @Nullable String button,
        @Nullable String thanks,
        @Nullable String nextAddress,
        @Nullable String frameOrigins,
        @Nullable List<Heard> heard,
        @Nullable List<FormBody.Custom> custom)
        implements EditForm {

    private static final int HEARD_LINES = 6;
    private static final int CUSTOM_LINES = 3;
    private static final int LONGEST_PLACE = 60;

    /** One line of "How did you hear of us?". */
    record Heard(@Nullable String label, @Nullable String campaign) {

        FormBody.Heard sent() {
            return new FormBody.Heard(
                    label, campaign == null || campaign.isBlank() ? null : CampaignId.of(campaign));
        }
    }

    static FormForm usual() {
        return new FormForm(
                null,
                null,
                null,
                null,
                List.of(FormField.FIRST_NAME, FormField.LAST_NAME, FormField.EMAIL),
                List.of(FormField.EMAIL),
                null,
                false,
                "Send",
                "We have your message.",
                null,
                null,
                lines(List.of()),
                custom(List.of()));
    }

    static FormForm of(FormCard card) {
        FormDetails details = card.details();
        return new FormForm(
                card.version(),
                details.title(),
                details.slug(),
                details.intro(),
                List.copyOf(details.fields()),
                List.copyOf(details.required()),
                details.consentWording(),
                details.doubleOptIn(),
                details.button(),
                details.thanks(),
                details.nextAddress(),
                String.join("\n", details.frameOrigins()),
                lines(details.heard()),
                custom(FormBody.custom(details)));
    }

    FormDetails details() {
        return new FormBody(
                        slug == null || slug.isBlank() ? place(title) : slug,
                        title,
                        intro,
                        fields,
                        required,
                        consentWording,
                        doubleOptIn,
                        button,
                        thanks,
                        nextAddress,
                        frameOrigins == null ? null : frameOrigins.lines().toList(),
                        heard == null ? null : heard.stream().map(Heard::sent).toList(),
                        custom)
                .details();
    }

    /** Whoever names no address gets the one that the title says. */
    private static String place(@Nullable String title) {
        String words = Folded.fold(title == null ? "" : title).replaceAll("[^a-z0-9]+", "-");
        String shortened = words.substring(0, Math.min(LONGEST_PLACE, words.length()));
        return shortened.replaceAll("^-|-$", "");
    }

    @Override
    public Map<String, String> texts() {
        var texts = new java.util.TreeMap<>(EditForm.super.texts());
        texts.remove("doubleOptIn");
        return texts;
    }

    private static List<FormBody.Custom> custom(List<FormBody.Custom> asked) {
        List<FormBody.Custom> lines = new ArrayList<>(asked);
        do {
            lines.add(new FormBody.Custom(null, false));
        } while (lines.size() < CUSTOM_LINES);
        return lines;
    }

    private static List<Heard> lines(List<HeardChoice> choices) {
        List<Heard> lines = new ArrayList<>();
        choices.stream()
                .filter(one -> !one.label().isBlank())
                .forEach(
                        one ->
                                lines.add(
                                        new Heard(
                                                one.label(),
                                                one.campaign() == null
                                                        ? null
                                                        : one.campaign().toString())));
        int wanted = Math.max(HEARD_LINES, lines.size() + 2);
        while (lines.size() < wanted) {
            lines.add(new Heard(null, null));
        }
        return lines;
    }
}
