package org.tandemcrm.lead.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Adds notes to the timeline of a lead's main person. */
@Controller
class LeadNoteController {

    private final LeadDesk desk;
    private final Timeline timeline;

    LeadNoteController(LeadDesk desk, Timeline timeline) {
        this.desk = desk;
        this.timeline = timeline;
    }

    @Needs(Right.ADD_CONTACTS)
    @PostMapping("/leads/{id}/notes")
    String add(@PathVariable LeadId id, @RequestParam String text, RedirectAttributes flash) {
        ContactId contact = desk.card(id).contactId();
        if (contact == null || text.isBlank()) {
            Notice.warn(flash, "The note was empty, so nothing was added.");
        } else {
            timeline.note(contact, text);
        }
        return "redirect:/leads/" + id + "#timeline";
    }
}
