package org.tandemcrm.user.entry.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.entry.FirstRun;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The first page of all, where the first owner proves access to the machine. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private final FirstRun first;
    private final SessionPeople people;

    SetupController(FirstRun first, SessionPeople people) {
        this.first = first;
        this.people = people;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", SetupForm.empty());
        return first.open() ? "user/setup" : "redirect:/";
    }

    @PostMapping
    String found(
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return Forms.again("user/setup", response);
        }
        try {
            UserId owner =
                    first.found(
                            form.code(), form.typedName(), form.address(), form.typedPassword());
            people.begin(request, owner);
            return "redirect:/settings/company?first";
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again("user/setup", response);
        } catch (RuleBroken tooLate) {
            Notice.warn(flash, tooLate.sentence());
            return "redirect:/sign-in";
        }
    }
}
