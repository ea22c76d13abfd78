package org.tandemcrm.contact.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Puts companies into the trash and takes them out again. */
@Controller
class CompanyTrashController {

    private final CompanyDirectory directory;

    CompanyTrashController(CompanyDirectory directory) {
        this.directory = directory;
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/companies/{id}/trash")
    String discard(
            @PathVariable CompanyId id, @RequestParam long version, RedirectAttributes flash) {
        String name = directory.card(id).name();
        directory.discard(id, version);
        Notice.trashed(flash, name, "/companies/" + id);
        return "redirect:/companies";
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/companies/{id}/restoration")
    String restore(@PathVariable CompanyId id, RedirectAttributes flash) {
        directory.restore(id);
        Notice.success(flash, directory.card(id).name() + " is back.");
        return "redirect:/companies/" + id;
    }
}
