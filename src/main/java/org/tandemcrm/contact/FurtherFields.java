package org.tandemcrm.contact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * What is known of a contact in fields that a company made up for itself: by its name a text (a day
 * is one, as 2026-03-31), a number or a truth value. A value that is null or blank is none.
 */
public record FurtherFields(Map<String, Object> values) {

    public static final FurtherFields NONE = new FurtherFields(Map.of());
    public static final int MOST = 100;
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_VALUE = 2_000;

    private static final int MOST_DIGITS = 30;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{M}\\p{N} _-]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    public FurtherFields {
        Map<String, Object> known = new TreeMap<>();
        values.forEach(
                (name, value) -> {
                    if (value != null && !value.toString().isBlank()) {
                        known.put(name.strip(), plain(value));
                    }
                });
        values = Collections.unmodifiableMap(known);
    }

    /**
     * Why these cannot be taken, each reason at "custom" with the field's name; empty if they can.
     */
    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        if (values.size() > MOST) {
            flaws.add(new Flaw("custom", "At most %d further fields.".formatted(MOST)));
        }
        values.forEach(
                (name, value) ->
                        flawOfName(name)
                                .or(() -> flawOfValue(value))
                                .map(sentence -> new Flaw("custom." + name, sentence))
                                .ifPresent(flaws::add));
        return flaws;
    }

    /** Why a further field cannot be called so. */
    public static Optional<String> flawOfName(String name) {
        boolean fits = name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
        return fits
                ? Optional.empty()
                : Optional.of(
                        "A name has 1 to %d letters, digits, blanks, _ and -."
                                .formatted(LONGEST_NAME));
    }

    private static Optional<String> flawOfValue(Object value) {
        if (value instanceof String text) {
            return text.length() <= LONGEST_VALUE
                    ? Optional.empty()
                    : Optional.of("At most %d characters.".formatted(LONGEST_VALUE));
        }
        if (value instanceof BigDecimal number) {
            boolean small =
                    number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
            return small
                    ? Optional.empty()
                    : Optional.of("A number of at most %d digits.".formatted(MOST_DIGITS));
        }
        return value instanceof Boolean
                ? Optional.empty()
                : Optional.of("A text, a number, true or false; null removes it.");
    }

    /** The fields as texts, by name. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    /** All of them in one cell of a list. */
    String line() {
        return texts().entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("; "));
    }

    /** What a person typed: what was a number or a truth value stays one as long as it reads so. */
    public FurtherFields typed(Map<String, String> texts) {
        Map<String, Object> read = new LinkedHashMap<>();
        texts.forEach((name, text) -> read.put(name, read(text.strip(), values.get(name))));
        return new FurtherFields(read);
    }

    /** With those of the other that are not known here, as many as there may be. */
    public FurtherFields completedBy(FurtherFields other) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        other.values.forEach(
                (name, value) -> {
                    if (all.size() < MOST) {
                        all.putIfAbsent(name, value);
                    }
                });
        return new FurtherFields(all);
    }

    /** The name of the field that keeps a column of that header. */
    public static String nameOf(String header) {
        String name = header.replaceAll("[^\\p{L}\\p{M}\\p{N}_-]+", " ").strip();
        String start = name.isEmpty() || flawOfName(name.substring(0, 1)).isPresent() ? "_" : "";
        String whole = start + name;
        return whole.substring(0, Math.min(LONGEST_NAME, whole.length())).strip();
    }

    private static Object read(String text, @Nullable Object before) {
        if (before instanceof BigDecimal && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        boolean truth = text.equals("true") || text.equals("false");
        return before instanceof Boolean && truth ? (Object) Boolean.valueOf(text) : text;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static Object plain(Object value) {
        if (value instanceof String text) {
            return text.strip();
        }
        if (value instanceof Number number && !(value instanceof BigDecimal)) {
            boolean finite = Double.isFinite(number.doubleValue());
            return finite ? new BigDecimal(number.toString()) : value;
        }
        return value;
    }
}
