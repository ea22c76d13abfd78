package org.tandemcrm.audience;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.Temperature;

/** What a rule may ask about a person and their leads. */
public enum RuleField {
    TEMPERATURE("Temperature", RuleKind.CHOICE, temperatures()),
    HANDBACK_REASON(
            "Reason of the hand-back",
            RuleKind.CHOICE,
            words(HandbackReason.values(), HandbackReason::label)),
    HANDED_BACK_ON("Day of the hand-back", RuleKind.DAY, Map.of()),
    COMES_BACK_ON("Day to come back to them", RuleKind.DAY, Map.of()),
    LAST_TOUCH("Last touch", RuleKind.DAY, Map.of()),
    TAG("Tag", RuleKind.TAG, Map.of()),
    FIT("Fit", RuleKind.CHOICE, fits()),
    ROLE("Buying role", RuleKind.CHOICE, words(BuyingRole.values(), BuyingRole::label)),
    CUSTOMER("Customer", RuleKind.CHOICE, yesOrNo()),
    BOUGHT("Products bought, by their words", RuleKind.WORDS, Map.of()),
    PRODUCT("Products bought", RuleKind.PRODUCT, Map.of()),
    CATEGORY("Category of products bought", RuleKind.TEXT, Map.of()),
    BOUGHT_ON("Last sale", RuleKind.DAY, Map.of()),
    CAMPAIGN("Campaign received", RuleKind.CAMPAIGN, Map.of()),
    JOB_TITLE("Job title", RuleKind.TEXT, Map.of()),
    COMPANY("Company", RuleKind.TEXT, Map.of()),
    INDUSTRY("Industry", RuleKind.TEXT, Map.of()),
    COMPANY_SIZE("Company size", RuleKind.NUMBER, Map.of()),
    CITY("City", RuleKind.TEXT, Map.of()),
    REGION("Region", RuleKind.TEXT, Map.of()),
    POSTCODE("Postal code", RuleKind.TEXT, Map.of()),
    COUNTRY("Country", RuleKind.TEXT, Map.of());

    static final String NONE = "NONE";

    private final String label;
    private final RuleKind kind;
    private final Map<String, String> choices;

    RuleField(String label, RuleKind kind, Map<String, String> choices) {
        this.label = label;
        this.kind = kind;
        this.choices = choices;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    public RuleKind kind() {
        return kind;
    }

    /** Whether it asks for a sale, which may have been at a certain time. */
    public boolean asksSale() {
        return this == BOUGHT || this == PRODUCT || this == CATEGORY;
    }

    /** The values of a choice with their words. */
    public Map<String, String> choices() {
        return choices;
    }

    private static Map<String, String> temperatures() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("NONE", "No open lead");
        words.putAll(words(Temperature.values(), Temperature::label));
        return words;
    }

    private static Map<String, String> fits() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String letter : new String[] {"A", "B", "C", "D"}) {
            words.put(letter, letter);
        }
        words.put("UNKNOWN", "Not known");
        return words;
    }

    private static Map<String, String> yesOrNo() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("YES", "Has bought");
        words.put("NO", "Has not bought yet");
        return words;
    }

    private static <E extends Enum<E>> Map<String, String> words(
            E[] values, Function<E, String> label) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> words.put(value.name(), label.apply(value)));
        return words;
    }
}
