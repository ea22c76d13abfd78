package org.tandemcrm.contact.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Keeps what a contact says about being written to or called. */
@Controller
class ContactConsentController {

    private final ContactDirectory directory;
    private final Consents consents;

    ContactConsentController(ContactDirectory directory, Consents consents) {
        this.directory = directory;
        this.consents = consents;
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/contacts/{id}/consents")
    String set(
            @PathVariable ContactId id,
            @RequestParam Channel channel,
            @RequestParam ConsentPurpose purpose,
            @RequestParam ConsentState state,
            RedirectAttributes flash) {
        directory.card(id);
        consents.set(id, channel, purpose, state);
        Notice.success(
                flash,
                "%s by %s: %s."
                        .formatted(purpose.label(), channel.label(), state.label())
                        .toLowerCase(java.util.Locale.ROOT)
                        .transform(ContactConsentController::capitalised));
        return "redirect:/contacts/" + id;
    }

    private static String capitalised(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
