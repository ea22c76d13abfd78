package org.tandemcrm.dashboard.balance.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.dashboard.balance.EffortBook;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** The owner's settings about what selling takes. */
@Controller
@Needs(Right.MANAGE)
@RequestMapping("/settings/sales-effort")
class EffortController {

    private final EffortBook book;

    EffortController(EffortBook book) {
        this.book = book;
    }

    @GetMapping
    String show(Model model) {
        EffortBook.Card card = book.card();
        return page(card, EffortForm.of(card), model);
    }

    @PostMapping
    String say(
            @Valid @ModelAttribute("form") EffortForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> page(book.card(), form, model))
                .change(
                        form,
                        () -> EffortForm.of(book.card()),
                        version -> {
                            book.say(form.effort(), version);
                            Notice.success(
                                    flash, "It is saved, and the balance is reckoned by it.");
                            return "redirect:/settings/sales-effort";
                        });
    }

    private static String page(EffortBook.Card card, EffortForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("card", card);
        model.addAttribute("version", form.version());
        return "dashboard/balance/effort";
    }
}
