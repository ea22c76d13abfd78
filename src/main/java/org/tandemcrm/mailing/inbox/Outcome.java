package org.tandemcrm.mailing.inbox;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.contact.ContactId;

/**
 * What a message brought about.
 *
 * @param sentence for people
 * @param trouble why what it should have brought about did not happen
 */
record Outcome(
        String sentence,
        @Nullable ContactId contact,
        @Nullable ResponseId response,
        @Nullable String trouble) {

    static Outcome of(String sentence, @Nullable ContactId contact) {
        return new Outcome(sentence, contact, null, null);
    }

    static Outcome failed(String trouble, @Nullable ContactId contact) {
        return new Outcome("Nothing was done.", contact, null, trouble);
    }
}
