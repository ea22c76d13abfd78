package org.tandemcrm.contact.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.MergeChoice;
import org.tandemcrm.contact.MergeField;
import org.tandemcrm.shared.StaleEdit;

/**
 * What becomes of two contacts, as a person chooses it.
 *
 * @param other the second of the two
 * @param versions of the first and of the second, as they were shown
 * @param keep who stays
 * @param of whose value each field has then; the one's who stays where nothing is chosen
 */
record MergeForm(
        @Nullable ContactId other,
        @Nullable List<Long> versions,
        @Nullable ContactId keep,
        @Nullable Map<MergeField, ContactId> of) {

    /** Whoever has been known longer stays, and each field is theirs who has something there. */
    static MergeForm of(ContactCard first, ContactCard second) {
        ContactCard kept = second.createdAt().isBefore(first.createdAt()) ? second : first;
        ContactCard gone = kept == first ? second : first;
        Map<MergeField, ContactId> chosen = new EnumMap<>(MergeField.class);
        for (MergeField field : MergeField.values()) {
            boolean blank = field.of(kept).isEmpty() && !field.of(gone).isEmpty();
            chosen.put(field, blank ? gone.id() : kept.id());
        }
        return new MergeForm(
                second.id(), List.of(first.version(), second.version()), kept.id(), chosen);
    }

    MergeChoice choice(ContactId first) {
        ContactId second = Objects.requireNonNull(other);
        if (versions == null || versions.size() != 2) {
            throw new StaleEdit("Somebody changed one of the two.");
        }
        boolean firstStays = first.equals(keep);
        ContactId from = firstStays ? second : first;
        Set<MergeField> taken = EnumSet.noneOf(MergeField.class);
        if (of != null) {
            of.forEach(
                    (field, owner) -> {
                        if (from.equals(owner)) {
                            taken.add(field);
                        }
                    });
        }
        return new MergeChoice(
                from,
                versions.get(firstStays ? 1 : 0),
                firstStays ? first : second,
                versions.get(firstStays ? 0 : 1),
                taken);
    }
}
