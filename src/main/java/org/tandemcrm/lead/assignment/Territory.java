package org.tandemcrm.lead.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.user.UserId;

/**
 * One line of the owner's list: where or what, and whose it is.
 *
 * @param words one of them is enough; separated by commas
 */
public record Territory(Kind kind, String words, UserId assignee) {

    /** What the words of a line are compared with. */
    public enum Kind {
        COUNTRY("Country is", "DE, Austria"),
        REGION("Region is", "Bavaria, Tyrol"),
        POSTCODE("Postal code begins with", "20, 21, 22"),
        PRODUCT("Interest or campaign mentions", "forklift, pallet");

        private final String label;
        private final String example;

        Kind(String label, String example) {
            this.label = label;
            this.example = example;
        }

        /** The words that a person reads before the words of the line. */
        public String label() {
            return label;
        }

        public String example() {
            return example;
        }
    }

    boolean covers(Whereabouts lead) {
        return switch (kind) {
            case COUNTRY -> any(country -> sameCountry(country, lead.country()));
            case REGION -> any(same(lead.region()));
            case POSTCODE -> any(begins(lead.postcode()));
            case PRODUCT -> any(mentioned(lead.interests()));
        };
    }

    /** As in "postal code begins with 20, 21". */
    String sentence() {
        return kind.label().toLowerCase(Locale.ROOT) + " " + words;
    }

    /** The words one by one, folded, without the empty ones. */
    static List<String> words(String words) {
        return Arrays.stream(words.split(","))
                .map(Folded::fold)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private boolean any(Predicate<String> matches) {
        return words(words).stream().anyMatch(matches);
    }

    private static Predicate<String> same(@Nullable String value) {
        String folded = value == null ? "" : Folded.fold(value);
        return word -> !folded.isEmpty() && folded.equals(word);
    }

    private static Predicate<String> begins(@Nullable String postcode) {
        String bare = postcode == null ? "" : Folded.fold(postcode).replace(" ", "");
        return word -> bare.startsWith(word.replace(" ", ""));
    }

    /** Whole words or their beginnings: "pallet" is in "cheap pallets", not in "impallet". */
    private static Predicate<String> mentioned(String interests) {
        String folded = " " + Folded.fold(interests).replaceAll("[^\\p{L}\\p{N}]+", " ");
        return word -> folded.contains(" " + word.replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
    }

    /** A country may be written as one of its codes or by its English name. */
    private static boolean sameCountry(String word, @Nullable String country) {
        if (country == null) {
            return false;
        }
        String folded = Folded.fold(country);
        return !folded.isEmpty() && code(word).equals(code(folded));
    }

    private static String code(String folded) {
        return Arrays.stream(Locale.getISOCountries())
                .filter(
                        code ->
                                code.equalsIgnoreCase(folded)
                                        || alpha3(code).equals(folded)
                                        || named(code).equals(folded))
                .findFirst()
                .orElse(folded);
    }

    private static String named(String code) {
        return Folded.fold(country(code).getDisplayCountry(Locale.ENGLISH));
    }

    private static String alpha3(String code) {
        return Folded.fold(country(code).getISO3Country());
    }

    private static Locale country(String code) {
        return new Locale.Builder().setRegion(code).build();
    }
}
