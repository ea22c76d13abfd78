package org.tandemcrm.contact;

import java.util.List;
import java.util.Optional;

/** What a module keeps about people goes over when two of them turn out to be one. */
public interface MergePart {

    /**
     * So many of a sort.
     *
     * @param what as in "responses"
     */
    record Share(String what, long count) {}

    /** What would go over, for whoever is asked to decide. */
    List<Share> shares(ContactId from);

    /** Takes all over, in the merge's own transaction. */
    void move(Merge merge);

    /** Gives back what went over; what came later stays where it is. */
    void giveBack(Merge merge);

    /** Why these two can't be merged, in a sentence. */
    default Optional<String> refusal(ContactId from, ContactId into) {
        return Optional.empty();
    }
}
