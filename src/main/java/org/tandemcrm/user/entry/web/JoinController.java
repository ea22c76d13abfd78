package org.tandemcrm.user.entry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Joining;
import org.tandemcrm.user.UserId;
import org.tandemcrm.web.Forms;

/** The page behind an invitation's link. */
@Controller
@RequestMapping("/join/{secret}")
class JoinController {

    private final Joining joining;
    private final SessionPeople people;

    JoinController(Joining joining, SessionPeople people) {
        this.joining = joining;
        this.people = people;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        Optional<Joining.Guest> guest = joining.guest(secret);
        guest.ifPresent(one -> model.addAttribute("form", new JoinForm(one.name(), null)));
        return page(guest, model, response);
    }

    @PostMapping
    String join(
            @PathVariable String secret,
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Joining.Guest> guest = joining.guest(secret);
        if (guest.isEmpty()) {
            return page(guest, model, response);
        }
        if (errors.hasErrors()) {
            return Forms.again(page(guest, model, response), response);
        }
        try {
            UserId user = joining.join(secret, form.typedName(), form.typedPassword());
            people.begin(request, user);
            return "redirect:/";
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(page(guest, model, response), response);
        }
    }

    private static String page(
            Optional<Joining.Guest> guest, Model model, HttpServletResponse response) {
        guest.ifPresent(one -> model.addAttribute("guest", one));
        if (guest.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return guest.isPresent() ? "user/join" : "user/join-over";
    }
}
