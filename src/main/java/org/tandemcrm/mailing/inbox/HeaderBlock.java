package org.tandemcrm.mailing.inbox;

import jakarta.mail.Header;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fields as mail writes them ({@code Name: value}), unfolded, by their names in any case. */
final class HeaderBlock {

    static final HeaderBlock NONE = new HeaderBlock(Map.of());

    /** What nobody writes by good will; the rest is left unread. */
    private static final int MOST_FIELDS = 500;

    private static final int LONGEST_VALUE = 20_000;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, List<String>> fields;

    private HeaderBlock(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static HeaderBlock of(Enumeration<Header> headers) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; headers.hasMoreElements() && i < MOST_FIELDS; i++) {
            Header header = headers.nextElement();
            String value = header.getValue();
            add(fields, header.getName(), value == null ? "" : value);
        }
        return new HeaderBlock(fields);
    }

    /** The fields at the beginning of the text, up to its first empty line. */
    static HeaderBlock parse(String text) {
        Map<String, List<String>> fields = new HashMap<>();
        String name = null;
        StringBuilder value = new StringBuilder();
        int count = 0;
        for (String line : (Iterable<String>) text.stripLeading().lines()::iterator) {
            if (line.isBlank() || count > MOST_FIELDS) {
                break;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                value.append(' ').append(line.strip());
                continue;
            }
            if (name != null) {
                add(fields, name, value.toString());
            }
            int colon = line.indexOf(':');
            name = colon > 0 ? line.substring(0, colon).strip() : null;
            value = new StringBuilder(colon > 0 ? line.substring(colon + 1) : "");
            count++;
        }
        if (name != null) {
            add(fields, name, value.toString());
        }
        return new HeaderBlock(fields);
    }

    /** The blocks of a text that empty lines part. */
    static List<HeaderBlock> parseAll(String text) {
        List<HeaderBlock> blocks = new ArrayList<>();
        for (String block : text.replace("\r\n", "\n").split("\n[ \t]*\n", MOST_FIELDS)) {
            HeaderBlock parsed = parse(block);
            if (!parsed.fields.isEmpty()) {
                blocks.add(parsed);
            }
        }
        return blocks;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean has(String name) {
        return fields.containsKey(key(name));
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value in lower case, or an empty text. */
    String word(String name) {
        return first(name).orElse("").toLowerCase(Locale.ROOT);
    }

    List<String> all(String name) {
        return fields.getOrDefault(key(name), List.of());
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        String flat = flat(value).strip();
        fields.computeIfAbsent(key(name), same -> new ArrayList<>(1))
                .add(flat.length() > LONGEST_VALUE ? flat.substring(0, LONGEST_VALUE) : flat);
    }

    /** Each run of blanks is looked at once, however long a stranger makes it. */
    private static String flat(String value) {
        return BLANKS.matcher(value).replaceAll(run -> isFold(run.group()) ? " " : run.group());
    }

    private static boolean isFold(String blanks) {
        return blanks.indexOf('\n') >= 0 || blanks.indexOf('\r') >= 0;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
