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
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** The absences of others, for owners. */
@Controller
@Needs(Right.MANAGE)
@RequestMapping("/settings/people/{id}/absences")
class PersonAbsenceController {

    private final AbsencePages pages;
    private final Users users;

    PersonAbsenceController(AbsencePages pages, Users users) {
        this.pages = pages;
        this.users = users;
    }

    @GetMapping
    String list(@PathVariable UserId id, Model model) {
        model.addAttribute("form", AbsenceForm.empty());
        return pages.show(id, address(id), users.nameOf(id), model);
    }

    @PostMapping
    String plan(
            @PathVariable UserId id,
            @Valid @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return pages.plan(id, form, errors, flash)
                ? "redirect:" + address(id)
                : pages.again(id, address(id), users.nameOf(id), model, response);
    }

    @PostMapping("/{absence}/end")
    String breakOff(
            @PathVariable UserId id, @PathVariable AbsenceId absence, RedirectAttributes flash) {
        pages.breakOff(id, absence, flash);
        return "redirect:" + address(id);
    }

    private static String address(UserId id) {
        return "/settings/people/" + id + "/absences";
    }
}
