package org.tandemcrm.contact;

import java.util.Set;

/**
 * Two contacts as somebody saw them, and what becomes of them.
 *
 * @param from goes to the trash; all that is known of them goes over
 * @param into stays
 * @param taken what the one who stays takes from the other; else their own stays
 */
public record MergeChoice(
        ContactId from, long fromVersion, ContactId into, long intoVersion, Set<MergeField> taken) {

    public MergeChoice {
        taken = Set.copyOf(taken);
    }
}
