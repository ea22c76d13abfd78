package org.tandemcrm.mailing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The places of a text that are filled for each reader. In the text itself each stands as a mark
 * that nobody can type, so that what is filled in is never read as formatting.
 */
final class Blanks {

    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';
    private static final Pattern PRIVATE = Pattern.compile("[\uE000-\uE00F]");
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}|\\n]*)(?:\\|([^{}\\n]*))?}}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
    private static final Pattern MARK = Pattern.compile("\uE000(\\d{1,4})\uE001");

    private record Blank(MergeField field, String fallback) {}

    private final List<Blank> blanks = new ArrayList<>();
    private final List<String> flaws = new ArrayList<>();

    /** The text with a mark for each field; what is wrong with them is kept. */
    String mark(String typed) {
        Matcher fields = FIELD.matcher(PRIVATE.matcher(typed).replaceAll(""));
        StringBuilder marked = new StringBuilder();
        while (fields.find()) {
            fields.appendReplacement(
                    marked, Matcher.quoteReplacement(markOf(fields.group(1), fields.group(2))));
        }
        String text = fields.appendTail(marked).toString();
        if (BRACES.matcher(text).find()) {
            flaws.add("A field is written like {{first name}} or {{first name|there}}.");
        }
        return text;
    }

    private String markOf(String word, @Nullable String fallback) {
        MergeField field = MergeField.named(word).orElse(null);
        if (field == null) {
            flaws.add(
                    "There is no field “%s”. There are: %s."
                            .formatted(word.strip(), MergeField.words()));
            return "";
        }
        blanks.add(new Blank(field, fallback == null ? "" : fallback.strip()));
        return BEGIN + Integer.toString(blanks.size() - 1) + END;
    }

    Set<MergeField> fields() {
        return blanks.stream().map(Blank::field).collect(Collectors.toSet());
    }

    List<String> flaws() {
        return flaws;
    }

    static boolean isMarked(String text) {
        return text.indexOf(BEGIN) >= 0;
    }

    /** Fills every mark with what is known about the reader, written for that kind of text. */
    String fill(String marked, Map<MergeField, String> known, UnaryOperator<String> written) {
        return MARK.matcher(marked)
                .replaceAll(
                        mark -> {
                            Blank blank = blanks.get(Integer.parseInt(mark.group(1)));
                            String value = known.getOrDefault(blank.field(), "");
                            return Matcher.quoteReplacement(
                                    written.apply(value.isBlank() ? blank.fallback() : value));
                        });
    }
}
