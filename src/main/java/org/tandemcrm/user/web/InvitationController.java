package org.tandemcrm.user.web;

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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Guestbook;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.PeopleDesk;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.web.Forms;

/** Invitations by link; the page after making one is the only one that shows it. */
@Controller
@Needs(Right.MANAGE)
@RequestMapping("/settings/people")
class InvitationController {

    private final Guestbook guests;
    private final PeopleDesk desk;

    InvitationController(Guestbook guests, PeopleDesk desk) {
        this.guests = guests;
        this.desk = desk;
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", PersonForm.empty());
        return page(model);
    }

    @PostMapping
    String invite(
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return Forms.again(page(model), response);
        }
        try {
            return link(
                    guests.invite(form.typedName(), form.address(), form.chosen()),
                    model,
                    response);
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(page(model), response);
        }
    }

    @PostMapping("/{id}/link")
    String newLink(@PathVariable UserId id, Model model, HttpServletResponse response) {
        return link(guests.link(id), model, response);
    }

    private String link(Guestbook.Invitation made, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("card", desk.card(made.person()));
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/join/{secret}")
                        .build(made.secret()));
        return "user/invitation";
    }

    private static String page(Model model) {
        model.addAttribute("roles", PeopleController.ROLES);
        return "user/invite";
    }
}
