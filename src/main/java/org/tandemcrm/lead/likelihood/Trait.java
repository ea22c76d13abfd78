package org.tandemcrm.lead.likelihood;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is looked at of a lead, as it was at the hand-off, and how one says it. */
enum Trait {
    SOURCE("How they came", "They came by “%s”", "Nobody noted how they came"),
    FIRST_ANSWER(
            "Their first answer",
            "They began with: %s",
            "They had not answered before the hand-off"),
    FIRST_CHANNEL(
            "The channel of their first answer",
            "They first came by %s",
            "By which channel they first came is not known"),
    CAMPAIGN_CHANNEL("The kind of campaign", "The campaign was: %s", "No campaign is known"),
    FIT("Fit at the hand-off", "Their fit was %s", "Their fit was not known"),
    DECIDER("Who decides", "", "Who decided was not known"),
    CUSTOMER("Customers", "", ""),
    TRIED("Contact before the hand-off", "", ""),
    HEAT("Heat at the hand-off", "Their heat was %s", ""),
    ANSWERS("Answers until the hand-off", "They had answered %s times", ""),
    CAMPAIGNS("Campaigns they answered", "They had answered %s campaigns", ""),
    PEOPLE("People with a part in it", "%s people had a part in it", ""),
    DAYS_TO_WARM("Days until they were warm", "It took %s days until they were warm", ""),
    HOURS_TO_TOUCH(
            "Hours until the first touch",
            "The first touch came after %s hours",
            "No touch before the hand-off");

    private final String label;
    private final String known;
    private final String missing;

    Trait(String label, String known, String missing) {
        this.label = label;
        this.known = known;
        this.missing = missing;
    }

    /** What a heading calls it. */
    String label() {
        return label;
    }

    /** What is known of the lead, as a sentence. */
    String sentence(Traits traits) {
        @Nullable Double number = traits.numbers().get(name());
        if (number != null) {
            return number == 1 ? singular() : known.formatted(shown(number));
        }
        @Nullable String word = traits.words().get(name());
        if (word == null) {
            return missing;
        }
        return switch (this) {
            case DECIDER -> decider(word);
            case CUSTOMER ->
                    word.equals("YES") ? "They had bought before" : "They had not bought before";
            case TRIED ->
                    word.equals("YES")
                            ? "You had spoken before the hand-off"
                            : "Nobody had tried them before the hand-off";
            case SOURCE, FIT -> known.formatted(word);
            default -> known.formatted(inWords(word));
        };
    }

    private String singular() {
        return switch (this) {
            case ANSWERS -> "They had answered once";
            case CAMPAIGNS -> "They had answered one campaign";
            case PEOPLE -> "One person had a part in it";
            case DAYS_TO_WARM -> "It took one day until they were warm";
            case HOURS_TO_TOUCH -> "The first touch came after an hour";
            default -> known.formatted("1");
        };
    }

    private static String decider(String word) {
        return switch (word) {
            case "REACHED" -> "Who decides had been reached";
            case "NAMED" -> "Who decides was known, but not reached";
            default -> "Nobody knew who decides";
        };
    }

    private static String shown(double number) {
        return number < 10 && number != Math.rint(number)
                ? String.format(Locale.ROOT, "%.1f", number)
                : Long.toString(Math.round(number));
    }

    private static String inWords(String constant) {
        return constant.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
