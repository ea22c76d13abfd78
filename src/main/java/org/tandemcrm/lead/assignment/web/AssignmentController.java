package org.tandemcrm.lead.assignment.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.lead.assignment.AssignmentDesk;
import org.tandemcrm.lead.assignment.AssignmentPlan;
import org.tandemcrm.lead.assignment.Burden;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** How warm leads are given away: territories, products, and how much each person can carry. */
@Controller
@Needs(Right.MANAGE)
@RequestMapping("/settings/assignment")
class AssignmentController {

    private final AssignmentDesk desk;
    private final AssignmentChoices choices;

    AssignmentController(AssignmentDesk desk, AssignmentChoices choices) {
        this.desk = desk;
        this.choices = choices;
    }

    @GetMapping
    String show(Model model) {
        AssignmentPlan plan = desk.plan();
        List<Burden> people = desk.burdens();
        model.addAttribute("form", AssignmentForm.of(plan, people));
        return page(people, plan.version(), model);
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("form") AssignmentForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        List<Burden> people = desk.burdens();
        long seen = form.version() == null ? 0 : form.version();
        if (errors.hasErrors()) {
            return Forms.again(page(people, seen, model), response);
        }
        try {
            new AssignmentFormReader(form).handTo(desk::change);
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(page(people, seen, model), response);
        } catch (StaleEdit stale) {
            AssignmentPlan now = desk.plan();
            return Forms.conflict(
                    page(people, now.version(), model),
                    response,
                    model,
                    AssignmentForm.of(now, people).texts());
        }
        Notice.success(flash, "It is saved and holds from the next warm lead on.");
        return "redirect:/settings/assignment";
    }

    private String page(List<Burden> people, long version, Model model) {
        Map<String, Burden> byId = new LinkedHashMap<>();
        people.forEach(person -> byId.put(person.person().text(), person));
        model.addAttribute("people", byId);
        model.addAttribute("version", version);
        choices.fill(model);
        return "lead/assignment/settings";
    }
}
