package org.tandemcrm.user.absence.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.user.AbsenceId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** One's own absences. */
@Controller
@Needs(Right.READ)
@RequestMapping("/account/absences")
class AbsenceController {

    private static final String HERE = "/account/absences";

    private final AbsencePages pages;

    AbsenceController(AbsencePages pages) {
        this.pages = pages;
    }

    @GetMapping
    String list(Viewer me, Model model) {
        model.addAttribute("form", AbsenceForm.empty());
        return pages.show(me.id(), HERE, null, model);
    }

    @PostMapping
    String plan(
            Viewer me,
            @Valid @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return pages.plan(me.id(), form, errors, flash)
                ? "redirect:" + HERE
                : pages.again(me.id(), HERE, null, model, response);
    }

    @PostMapping("/{absence}/end")
    String breakOff(Viewer me, @PathVariable AbsenceId absence, RedirectAttributes flash) {
        pages.breakOff(me.id(), absence, flash);
        return "redirect:" + HERE;
    }
}
