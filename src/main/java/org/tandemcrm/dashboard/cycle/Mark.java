package org.tandemcrm.dashboard.cycle;

import java.util.List;
import java.util.Locale;

/** What a lead reaches on its way, in this order; not all become hot before they are accepted. */
public enum Mark {
    WARM("Warm", "first warm or hot, or accepted without"),
    HOT("Hot", "first hot"),
    ACCEPTED("Accepted", "accepted by a salesperson, so that it has a deal"),
    WON("Won", "closed as won, by the day of the close; a deal opened again counts no more");

    /** In their order. */
    static final List<Mark> ALL = List.of(values());

    private final String label;
    private final String definition;

    Mark(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    /** The word that a person reads. */
    public String label() {
        return label;
    }

    /** Its word in addresses: "warm". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is counted, as the end of a sentence. */
    public String definition() {
        return definition;
    }

    /** When the lead first came to it, in microseconds since 1970, if ever. */
    long of(Course course) {
        return switch (this) {
            case WARM -> course.warmAt();
            case HOT -> course.hotAt();
            case ACCEPTED -> course.acceptedAt();
            case WON -> course.wonAt();
        };
    }
}
