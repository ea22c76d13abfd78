package org.tandemcrm.mailing.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What a message is and by which sign.
 *
 * @param why a sentence for people
 * @param recipient the mailbox that a letter did not reach, as the report names it
 */
record Judgement(Verdict verdict, String why, @Nullable String recipient) {

    static Judgement of(Verdict verdict, String why) {
        return new Judgement(verdict, why, null);
    }
}
