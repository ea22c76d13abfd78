package org.tandemcrm.mailing.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.mailing.LetterDesk;
import org.tandemcrm.mailing.LetterId;
import org.tandemcrm.mailing.LetterSheet;
import org.tandemcrm.mailing.text.Written;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** The page of one letter: its words as they were sent, and what became of it. */
@Controller
@RequestMapping("/campaigns/{id}/mail/letters/{letter}")
class LetterPageController {

    private final MailingPages pages;
    private final LetterDesk letters;

    LetterPageController(MailingPages pages, LetterDesk letters) {
        this.pages = pages;
        this.letters = letters;
    }

    @Needs(Right.READ)
    @GetMapping
    String show(
            @PathVariable CampaignId id,
            @PathVariable LetterId letter,
            Model model,
            HttpServletResponse response) {
        pages.around(id, model);
        LetterSheet sheet = letters.sheet(id, letter);
        model.addAttribute("letter", sheet);
        LetterFrame.allow(response);
        return "mailing/letter";
    }

    @Needs(Right.READ)
    @GetMapping("/words")
    ResponseEntity<String> words(@PathVariable CampaignId id, @PathVariable LetterId letter) {
        Written written = letters.sheet(id, letter).written();
        if (written == null) {
            throw new NotFound("This letter never went out.");
        }
        return LetterFrame.of(written);
    }
}
