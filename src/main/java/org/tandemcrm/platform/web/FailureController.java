package org.tandemcrm.platform.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.platform.DeadLetter;
import org.tandemcrm.platform.DeadLetterOffice;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** What failed behind the pages, for owners. */
@Controller
@Needs(Right.MANAGE)
@RequestMapping("/settings/failures")
class FailureController {

    private final DeadLetterOffice office;

    FailureController(DeadLetterOffice office) {
        this.office = office;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("letters", office.letters());
        return "platform/failures";
    }

    @PostMapping("/{id}/retry")
    String tryAgain(@PathVariable UUID id, RedirectAttributes flash) {
        DeadLetter letter = office.tryAgain(id);
        Notice.success(
                flash,
                "“%s” is on its way again. If it fails once more, it comes back here."
                        .formatted(letter.event()));
        return "redirect:/settings/failures";
    }

    @PostMapping("/{id}/removal")
    String giveUp(@PathVariable UUID id, RedirectAttributes flash) {
        DeadLetter letter = office.giveUp(id);
        Notice.success(
                flash,
                "“%s” is given up. The audit log keeps that you did.".formatted(letter.event()));
        return "redirect:/settings/failures";
    }
}
