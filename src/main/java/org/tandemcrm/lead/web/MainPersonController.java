package org.tandemcrm.lead.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Makes somebody who has a part in a purchase the one whom its lead is about. */
@Controller
class MainPersonController {

    private final LeadBook book;
    private final LeadDesk desk;

    MainPersonController(LeadBook book, LeadDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/leads/{id}/people/{contact}/main")
    String become(
            @PathVariable LeadId id, @PathVariable ContactId contact, RedirectAttributes flash) {
        book.makeMain(id, contact);
        Notice.success(flash, desk.nameOf(id) + " is the main person of this lead now.");
        return "redirect:/leads/" + id;
    }
}
