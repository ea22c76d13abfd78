package org.tandemcrm.contact.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Mailboxes;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Lets a mailbox from which letters came back be tried again. */
@Controller
class ContactMailboxController {

    private final ContactDirectory directory;
    private final Mailboxes mailboxes;

    ContactMailboxController(ContactDirectory directory, Mailboxes mailboxes) {
        this.directory = directory;
        this.mailboxes = mailboxes;
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/contacts/{id}/mailboxes/trial")
    String tryAgain(
            @PathVariable ContactId id, @RequestParam String address, RedirectAttributes flash) {
        directory.living(id);
        EmailAddress.parse(address).ifPresent(mailbox -> mailboxes.open(id, mailbox));
        Notice.success(flash, "The next mailing goes to " + address + " again.");
        return "redirect:/contacts/" + id;
    }
}
