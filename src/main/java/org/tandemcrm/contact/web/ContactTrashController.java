package org.tandemcrm.contact.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Puts contacts into the trash and takes them out again. */
@Controller
class ContactTrashController {

    private final ContactDirectory directory;

    ContactTrashController(ContactDirectory directory) {
        this.directory = directory;
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/contacts/{id}/trash")
    String discard(
            @PathVariable ContactId id, @RequestParam long version, RedirectAttributes flash) {
        String name = directory.card(id).name();
        directory.discard(id, version);
        Notice.trashed(flash, name, "/contacts/" + id);
        return "redirect:/contacts";
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/contacts/{id}/restoration")
    String restore(@PathVariable ContactId id, RedirectAttributes flash) {
        try {
            directory.restore(id);
            Notice.success(flash, directory.card(id).name() + " is back.");
        } catch (RuleBroken merged) {
            Notice.warn(flash, merged.sentence());
        }
        return "redirect:/contacts/" + id;
    }
}
