package org.tandemcrm.mailing.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.contact.ContactId;

/**
 * What a message brought about.
 *
 * @param sentence for people
 * @param trouble why what it should have brought about did not happen
 * @param refusals the lines of the consent ledger that it added
 * @param undecided whether one of us must say what follows from it
 */
record Outcome(
        String sentence,
        @Nullable ContactId contact,
        @Nullable ResponseId response,
        @Nullable String trouble,
        List<UUID> refusals,
        boolean undecided) {

    static Outcome of(String sentence, @Nullable ContactId contact) {
        return new Outcome(sentence, contact, null, null, List.of(), false);
    }

    static Outcome failed(String trouble, @Nullable ContactId contact) {
        return new Outcome("Nothing was done.", contact, null, trouble, List.of(), false);
    }

    static Outcome response(String sentence, ContactId contact, ResponseId response) {
        return new Outcome(sentence, contact, response, null, List.of(), false);
    }

    static Outcome refused(String sentence, ContactId contact, List<UUID> refusals) {
        return new Outcome(sentence, contact, null, null, refusals, false);
    }

    static Outcome undecided(String sentence, ContactId contact) {
        return new Outcome(sentence, contact, null, null, List.of(), true);
    }
}
