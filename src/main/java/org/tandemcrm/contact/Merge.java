package org.tandemcrm.contact;

import java.util.UUID;
import org.tandemcrm.user.RunId;

/**
 * Two contacts become one.
 *
 * @param run under which the journal keeps every row as it was
 * @param from whose facts go over; they lie in the trash afterwards
 * @param into who has all of them then
 */
public record Merge(RunId run, ContactId from, ContactId into) {

    public UUID fromId() {
        return from.value();
    }

    public UUID intoId() {
        return into.value();
    }
}
