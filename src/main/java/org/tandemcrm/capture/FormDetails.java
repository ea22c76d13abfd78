package org.tandemcrm.capture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.FurtherFields;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * What a marketer decides about a form.
 *
 * @param slug the last part of its address
 * @param consentWording what people tick to get mailings; null where they are not asked
 * @param doubleOptIn whether the tick counts only once it is confirmed by email
 * @param nextAddress where the page of thanks leads on, if anywhere
 * @param frameOrigins sites that may show it in a frame
 * @param heard the answers to "How did you hear of us?"; empty where it is not asked
 * @param custom further fields of contacts that it asks for
 */
public record FormDetails(
        String slug,
        String title,
        @Nullable String intro,
        Set<FormField> fields,
        Set<FormField> required,
        @Nullable String consentWording,
        boolean doubleOptIn,
        String button,
        String thanks,
        @Nullable String nextAddress,
        List<String> frameOrigins,
        List<HeardChoice> heard,
        List<FormQuestion> custom) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");
    private static final int LINE = 200;
    private static final int TEXT = 2_000;
    private static final int MOST_SITES = 50;
    private static final int MOST_ANSWERS = 50;
    private static final int MOST_QUESTIONS = 20;

    /** All of them stand in one header, which servers take up to 8,192 characters. */
    private static final int SITE = 100;

    public FormDetails {
        slug = slug.strip();
        title = title.strip();
        intro = blankToNull(intro);
        consentWording = blankToNull(consentWording);
        button = button.isBlank() ? "Send" : button.strip();
        thanks = thanks.isBlank() ? "We have your message." : thanks.strip();
        nextAddress = blankToNull(nextAddress);
        fields = copy(fields);
        required = copy(required);
        required.retainAll(fields);
        frameOrigins = frameOrigins.stream().map(String::strip).filter(o -> !o.isEmpty()).toList();
        heard = List.copyOf(heard);
        custom = List.copyOf(custom);
    }

    /** The address and the sites in the shape in which they are stored. */
    FormDetails tidied() {
        return new FormDetails(
                slug,
                title,
                intro,
                fields,
                required,
                consentWording,
                doubleOptIn && consentWording != null,
                button,
                thanks,
                nextAddress == null ? null : address(nextAddress),
                frameOrigins.stream().map(FormDetails::origin).distinct().toList(),
                heard.stream().filter(HeardChoice::isSaid).toList(),
                custom.stream().filter(FormQuestion::isAsked).toList());
    }

    /** Why this is no form yet, each reason at its field. */
    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        if (!SLUG.matcher(slug).matches()) {
            flaws.add(
                    new Flaw(
                            "slug",
                            "Small letters, digits and hyphens, at most 60, as in price-list."));
        }
        line(flaws, "title", title, LINE);
        line(flaws, "button", button, LINE);
        line(flaws, "thanks", thanks, TEXT);
        line(flaws, "intro", intro == null ? "-" : intro, TEXT);
        line(flaws, "consentWording", consentWording == null ? "-" : consentWording, TEXT);
        if (!fields.contains(FormField.EMAIL) && !fields.contains(FormField.PHONE)) {
            flaws.add(new Flaw("fields", "Ask for an email address or a phone number."));
        }
        if (consentWording != null && !fields.contains(FormField.EMAIL)) {
            flaws.add(new Flaw("fields", "Mailings need the email address."));
        }
        if (nextAddress != null && WebAddress.parse(nextAddress).isEmpty()) {
            flaws.add(new Flaw("nextAddress", "Begin it with https:// or http://."));
        }
        flaws.addAll(manyFlaws());
        flaws.addAll(flawsOfQuestions());
        return flaws;
    }

    private List<Flaw> flawsOfQuestions() {
        List<Flaw> flaws = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < custom.size(); i++) {
            String name = custom.get(i).name();
            Optional<String> flaw =
                    name.isEmpty() ? Optional.empty() : FurtherFields.flawOfName(name);
            if (flaw.isEmpty() && !name.isEmpty() && !names.add(name)) {
                flaw = Optional.of("This name stands here twice.");
            }
            String place = "custom[%d].name".formatted(i);
            flaw.ifPresent(sentence -> flaws.add(new Flaw(place, sentence)));
        }
        if (names.size() > MOST_QUESTIONS) {
            flaws.add(new Flaw("custom", "At most %d further fields.".formatted(MOST_QUESTIONS)));
        }
        return flaws;
    }

    private List<Flaw> manyFlaws() {
        List<Flaw> flaws = new ArrayList<>();
        if (frameOrigins.size() > MOST_SITES) {
            flaws.add(new Flaw("frameOrigins", "At most %d sites.".formatted(MOST_SITES)));
            return flaws;
        }
        if (heard.stream().filter(HeardChoice::isSaid).count() > MOST_ANSWERS) {
            flaws.add(new Flaw("heard", "At most %d answers.".formatted(MOST_ANSWERS)));
            return flaws;
        }
        for (int i = 0; i < heard.size(); i++) {
            if (heard.get(i).isSaid()) {
                line(flaws, "heard[%d].label".formatted(i), heard.get(i).label(), LINE);
            }
        }
        frameOrigins.stream()
                .filter(one -> WebAddress.parse(one).isEmpty())
                .map(FormDetails::cut)
                .map(one -> "“%s” is no site: begin it with https://.".formatted(one))
                .forEach(message -> flaws.add(new Flaw("frameOrigins", message)));
        if (frameOrigins.stream()
                .flatMap(one -> WebAddress.parse(one).stream())
                .anyMatch(site -> site.origin().length() > SITE)) {
            flaws.add(new Flaw("frameOrigins", "At most %d characters a site.".formatted(SITE)));
        }
        return flaws;
    }

    private static void line(List<Flaw> flaws, String field, String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            flaws.add(new Flaw(field, "Between one and %,d characters.".formatted(most)));
        }
    }

    private static String cut(String text) {
        return text.length() > SITE ? text.substring(0, SITE) + "…" : text;
    }

    private static Set<FormField> copy(Set<FormField> fields) {
        Set<FormField> copy = EnumSet.noneOf(FormField.class);
        copy.addAll(fields);
        return copy;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String address(String text) {
        return WebAddress.parse(text).map(WebAddress::value).orElseThrow();
    }

    private static String origin(String text) {
        return WebAddress.parse(text).map(WebAddress::origin).orElseThrow();
    }
}
