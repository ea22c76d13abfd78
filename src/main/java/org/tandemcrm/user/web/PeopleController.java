package org.tandemcrm.user.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.PeopleDesk;
import org.tandemcrm.user.PersonCard;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** The people of the company and their roles, for owners. */
@Controller
@Needs(Right.MANAGE)
@RequestMapping("/settings/people")
class PeopleController {

    static final List<Choice> ROLES =
            Arrays.stream(Role.values())
                    .map(role -> new Choice(role.name(), role.label() + ": " + role.line()))
                    .toList();

    private final PeopleDesk desk;

    PeopleController(PeopleDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("people", desk.everyone());
        return "user/people";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UserId id, Model model) {
        PersonCard card = desk.card(id);
        model.addAttribute("form", PersonForm.of(card));
        return page(card, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UserId id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        PersonCard card = desk.card(id);
        return new Posting(errors, model, response, () -> page(card, model))
                .change(
                        form,
                        () -> PersonForm.of(desk.card(id)),
                        version -> {
                            save(id, version, form);
                            Notice.success(
                                    flash,
                                    form.typedName()
                                            + " is saved. It holds from the next click on.");
                            return "redirect:/settings/people";
                        });
    }

    private void save(UserId id, long version, PersonForm form) {
        try {
            desk.change(id, form.typedName(), form.address(), form.chosen(), version);
        } catch (RuleBroken broken) {
            throw new InvalidInput("roles", broken.sentence());
        }
    }

    @PostMapping("/{id}/departure")
    String disable(@PathVariable UserId id, RedirectAttributes flash) {
        try {
            desk.disable(id);
            Notice.success(
                    flash, desk.card(id).name() + " is out, everywhere. Their records stay.");
        } catch (RuleBroken broken) {
            Notice.warn(flash, broken.sentence());
        }
        return "redirect:/settings/people";
    }

    @PostMapping("/{id}/return")
    String enable(@PathVariable UserId id, RedirectAttributes flash) {
        desk.enable(id);
        Notice.success(flash, desk.card(id).name() + " may come in again.");
        return "redirect:/settings/people";
    }

    private static String page(PersonCard card, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("version", card.version());
        model.addAttribute("roles", ROLES);
        return "user/person";
    }
}
