package org.tandemcrm.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tandemcrm.capture.FormCard;
import org.tandemcrm.capture.FormDesk;
import org.tandemcrm.capture.Intake;

/**
 * Where the owner of a mailbox confirms what was ticked; programs that open links press nothing.
 */
@Controller
class ConfirmationController {

    private static final String NOTHING = "There is nothing to confirm here.";

    private final FormDesk desk;
    private final Intake intake;
    private final Outside outside;

    ConfirmationController(FormDesk desk, Intake intake, Outside outside) {
        this.desk = desk;
        this.intake = intake;
        this.outside = outside;
    }

    @GetMapping("/f/{slug}/confirmation/{token}")
    String show(
            @PathVariable String slug,
            @PathVariable String token,
            Model model,
            HttpServletResponse response) {
        Optional<Boolean> confirmed = intake.isConfirmed(token);
        return page(slug, token, confirmed.isPresent(), confirmed.orElse(false), model, response);
    }

    @PostMapping("/f/{slug}/confirmation/{token}")
    String confirm(
            @PathVariable String slug,
            @PathVariable String token,
            Model model,
            HttpServletResponse response) {
        return page(slug, token, intake.confirm(token), true, model, response);
    }

    private String page(
            String slug,
            String token,
            boolean known,
            boolean done,
            Model model,
            HttpServletResponse response) {
        Optional<FormCard> form = desk.at(slug);
        if (!known || form.isEmpty()) {
            return outside.nothing(NOTHING, model, response);
        }
        outside.page(model, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("form", form.get());
        model.addAttribute("token", token);
        model.addAttribute("done", done);
        return "capture/confirmation";
    }
}
