package org.tandemcrm.capture;

/** What a form can ask of a stranger. */
public enum FormField {
    FIRST_NAME("firstName", "First name", "text", "given-name"),
    LAST_NAME("lastName", "Last name", "text", "family-name"),
    EMAIL("email", "Email", "email", "email"),
    PHONE("phone", "Phone", "tel", "tel"),
    COMPANY("company", "Company", "text", "organization"),
    STREET("street", "Street and number", "text", "street-address"),
    POSTAL_CODE("postalCode", "Postal code", "text", "postal-code"),
    CITY("city", "Town", "text", "address-level2"),
    COUNTRY("country", "Country", "text", "country-name"),
    MESSAGE("message", "Your message", "textarea", "off");

    private static final int SHORT = 20;
    private static final int LINE = 200;
    private static final int TEXT = 5_000;

    private final String key;
    private final String label;
    private final String type;
    private final String autocomplete;

    FormField(String key, String label, String type, String autocomplete) {
        this.key = key;
        this.label = label;
        this.type = type;
        this.autocomplete = autocomplete;
    }

    /** Its name in the form that is sent. */
    public String key() {
        return key;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** The type of the input, or "textarea". */
    public String type() {
        return type;
    }

    /** What a browser may fill in by itself. */
    public String autocomplete() {
        return autocomplete;
    }

    /** How many characters it takes. */
    public int longest() {
        return switch (this) {
            case MESSAGE -> TEXT;
            case POSTAL_CODE -> SHORT;
            default -> LINE;
        };
    }
}
