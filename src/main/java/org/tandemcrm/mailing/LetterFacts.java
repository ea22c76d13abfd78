package org.tandemcrm.mailing;

import java.util.Map;
import org.tandemcrm.mailing.text.MailFoot;
import org.tandemcrm.mailing.text.MergeField;

/**
 * What a letter said that its words alone do not tell: of its reader, and of us in its foot.
 *
 * @param company who wrote
 * @param address our postal address at that time
 */
record LetterFacts(Map<MergeField, String> known, String company, String address) {

    /** The foot as whoever looks at the letter afterwards may see it: nobody opts out by it. */
    MailFoot foot() {
        return new MailFoot(company, address, Writing.NO_OPT_OUT);
    }
}
