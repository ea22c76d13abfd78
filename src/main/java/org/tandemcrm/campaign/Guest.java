package org.tandemcrm.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactName;

/**
 * A line of a pasted list with whom we take it for.
 *
 * @param candidates whom it may be; one for a known person, several where somebody must choose
 * @param flaw why the line cannot be taken
 */
public record Guest(
        GuestLine line, Fate fate, List<ContactName> candidates, @Nullable String flaw) {

    /** Whom a line is taken for. */
    public enum Fate {
        KNOWN,
        ASK,
        NEW,
        FLAWED
    }

    static Guest flawed(GuestLine line, String flaw) {
        return new Guest(line, Fate.FLAWED, List.of(), flaw);
    }

    static Guest known(GuestLine line, ContactName person) {
        return new Guest(line, Fate.KNOWN, List.of(person), null);
    }

    static Guest ask(GuestLine line, List<ContactName> candidates) {
        return new Guest(line, Fate.ASK, candidates, null);
    }

    static Guest fresh(GuestLine line) {
        return new Guest(line, Fate.NEW, List.of(), null);
    }
}
