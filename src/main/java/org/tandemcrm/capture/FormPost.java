package org.tandemcrm.capture;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Letter;
import org.tandemcrm.contact.Postman;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.shared.EmailAddress;

/** Asks by email whether it was really the owner of the mailbox who ticked. */
@Component
class FormPost {

    private final ObjectProvider<Postman> postmen;
    private final ConfirmationPace pace;
    private final Firm firm;

    FormPost(ObjectProvider<Postman> postmen, ConfirmationPace pace, Firm firm) {
        this.postmen = postmen;
        this.pace = pace;
        this.firm = firm;
    }

    boolean isReady() {
        return postmen.stream().anyMatch(Postman::isReady);
    }

    /**
     * @param path where the page with the button is, below the address of this Tandem
     * @return whether a letter goes out: none does without a mail server, nor to a mailbox that was
     *     asked often enough today
     */
    boolean askToConfirm(EmailAddress mailbox, FormCard form, String path) {
        Optional<Postman> ready = postmen.stream().filter(Postman::isReady).findFirst();
        if (ready.isEmpty() || !pace.allows(mailbox)) {
            return false;
        }
        Postman postman = ready.get();
        postman.send(letter(mailbox, form, postman.site() + path));
        return true;
    }

    private Letter letter(EmailAddress mailbox, FormCard form, String link) {
        FirmSettings us = firm.settings();
        String wording = form.details().consentWording();
        ConfirmationPaper paper =
                new ConfirmationPaper(
                        us.name(),
                        us.address().line(),
                        form.title(),
                        wording == null ? "" : wording,
                        link);
        return new Letter(mailbox, paper.subject(), paper.text(), paper.html());
    }
}
