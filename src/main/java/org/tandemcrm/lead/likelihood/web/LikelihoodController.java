package org.tandemcrm.lead.likelihood.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandemcrm.lead.likelihood.LikelihoodBook;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** What was learned from closed leads, and how well it foretells. */
@Controller
@RequestMapping("/settings/likelihood")
@Needs(Right.MANAGE)
class LikelihoodController {

    private final LikelihoodBook book;

    LikelihoodController(LikelihoodBook book) {
        this.book = book;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("standing", book.standing());
        return "lead/likelihood-learned";
    }

    @PostMapping
    String learn() {
        return "redirect:/jobs/" + book.learnNow();
    }
}
