package org.tandemcrm.mailing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.audience.LeftOut;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.mailing.text.MailPattern;
import org.tandemcrm.shared.EmailAddress;

/** What a run takes with it: letters that are due, whom they are for, and their words. */
@Component
class Postbag {

    private final LetterBook letters;
    private final AudienceDesk audiences;
    private final Writing writing;
    private final SmtpDoor door;

    Postbag(LetterBook letters, AudienceDesk audiences, Writing writing, SmtpDoor door) {
        this.letters = letters;
        this.audiences = audiences;
        this.writing = writing;
        this.door = door;
    }

    SmtpLine open(MailServer server) {
        return door.open(server);
    }

    List<DueLetter> due(MailingCard mailing, int most) {
        return letters.due(mailing.id(), most);
    }

    boolean isEmpty(MailingCard mailing) {
        return !letters.hasWaiting(mailing.id());
    }

    /**
     * Why these people are left out by now. A step of a standing campaign is counted as a mailing
     * before it goes, so there the cap was asked already.
     */
    @Transactional(readOnly = true)
    public Map<ContactId, Optional<LeftOut>> verdicts(MailingCard mailing, List<ContactId> people) {
        Map<ContactId, Optional<LeftOut>> verdicts =
                new HashMap<>(audiences.verdicts(mailing.campaign(), Channel.EMAIL, people));
        if (mailing.step() != null) {
            verdicts.replaceAll((who, why) -> why.filter(each -> each != LeftOut.OVER_CAP));
        }
        return verdicts;
    }

    Writing.Batch prepare(MailingCard mailing, MailPattern pattern, List<ContactId> people) {
        return writing.prepare(mailing.campaign(), pattern, people);
    }

    LetterFacts facts(MailPattern pattern, Writing.Batch batch, DueLetter letter) {
        return writing.facts(pattern, batch, letter.contact());
    }

    @Transactional(readOnly = true)
    public LetterDraft write(
            MailingCard mailing,
            MailPattern pattern,
            MailServer server,
            Writing.Batch batch,
            DueLetter letter,
            EmailAddress to) {
        return writing.draft(
                letter.id(), mailing.campaign(), pattern, server, batch, letter.contact(), to);
    }
}
