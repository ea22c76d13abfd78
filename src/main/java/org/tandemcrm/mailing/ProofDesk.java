package org.tandemcrm.mailing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.mailing.text.MailPattern;
import org.tandemcrm.mailing.text.MailText;
import org.tandemcrm.mailing.text.Written;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.RuleBroken;

/** Shows a mail as one person would read it, and sends it to one of us first. */
@Service
public class ProofDesk {

    private final Writing writing;
    private final MailServerBook servers;
    private final SmtpDoor door;

    ProofDesk(Writing writing, MailServerBook servers, SmtpDoor door) {
        this.writing = writing;
        this.servers = servers;
        this.door = door;
    }

    /** The letter with its links leading straight to their targets. */
    @Transactional(readOnly = true)
    public Written preview(MailText text, @Nullable ContactId reader) {
        return writing.proof(MailPattern.of(text), reader);
    }

    /**
     * Sends the letter to one of us now.
     *
     * @throws RuleBroken with the server's own words if it does not take it
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void send(MailText text, @Nullable ContactId reader, EmailAddress to) {
        MailServer server = servers.find().orElseThrow(MailDesk::none);
        Written written = preview(text, reader);
        LetterDraft draft =
                new LetterDraft(
                        LetterId.next(),
                        to,
                        null,
                        "Proof: " + written.subject(),
                        written.text(),
                        written.html(),
                        java.util.Map.of());
        try (SmtpLine line = door.open(server)) {
            SmtpLine.Answer answer = line.send(draft);
            if (answer.outcome() != SmtpLine.Outcome.TAKEN) {
                throw new RuleBroken("mail-refused", answer.words());
            }
        }
    }
}
