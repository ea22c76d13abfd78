package org.tandemcrm.contact.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Adds notes to a contact's timeline. */
@Controller
class ContactNoteController {

    private final ContactDirectory directory;
    private final Timeline timeline;

    ContactNoteController(ContactDirectory directory, Timeline timeline) {
        this.directory = directory;
        this.timeline = timeline;
    }

    @Needs(Right.ADD_CONTACTS)
    @PostMapping("/contacts/{id}/notes")
    String add(@PathVariable ContactId id, @RequestParam String text, RedirectAttributes flash) {
        directory.card(id);
        if (text.isBlank()) {
            Notice.warn(flash, "The note was empty, so nothing was added.");
        } else {
            timeline.note(id, text);
        }
        return "redirect:/contacts/" + id + "#timeline";
    }
}
