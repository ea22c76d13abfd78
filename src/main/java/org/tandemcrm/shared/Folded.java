package org.tandemcrm.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Text without accents and capitals, as sorting and searching compare it. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Folded() {}

    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return BLANKS.matcher(bare.replace("ø", "o").replace("ł", "l").replace("đ", "d"))
                .replaceAll(" ")
                .strip();
    }

    /** What a name sorts by; nameless records stand last. */
    public static String sortName(@Nullable String name) {
        String folded = name == null ? "" : fold(name);
        return folded.isEmpty() ? "\uFFFD" : folded;
    }

    /** The parts that a person may search for, folded and joined by blanks. */
    public static String searchText(@Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(Folded::fold)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
