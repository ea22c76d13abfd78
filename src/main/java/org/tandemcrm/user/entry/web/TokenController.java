package org.tandemcrm.user.entry.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.user.entry.Scope;
import org.tandemcrm.user.entry.TokenDesk;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** One's own tokens for programs; the page after making one is the only one that shows it. */
@Controller
@Needs(Right.READ)
@RequestMapping("/settings/tokens")
class TokenController {

    private static final List<Choice> SCOPES =
            List.of(
                    new Choice(Scope.READ.name(), "Read what you may read"),
                    new Choice(Scope.WRITE.name(), "Change what you may change"));

    private final TokenDesk desk;
    private final Clock clock;

    TokenController(TokenDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer me, Model model) {
        LocalDate end = LocalDate.ofInstant(clock.instant().plus(TokenDesk.USUAL_LIFE), me.zone());
        model.addAttribute("form", new TokenForm(null, Set.of(Scope.READ), end));
        return page(me, model);
    }

    @PostMapping
    String make(
            Viewer me,
            @Valid @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return Forms.again(page(me, model), response);
        }
        try {
            var made = desk.make(me.id(), form.typedName(), form.chosen(), end(form, me));
            response.setHeader("Cache-Control", "no-store");
            model.addAttribute("made", made);
            return "user/token";
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(page(me, model), response);
        }
    }

    @PostMapping("/{id}/end")
    String revoke(Viewer me, @PathVariable UUID id, RedirectAttributes flash) {
        desk.revoke(me.id(), id);
        Notice.success(flash, "The token has ended. Programs that use it are out.");
        return "redirect:/settings/tokens";
    }

    /** A token works to the end of its last day in the reader's zone. */
    private static @Nullable Instant end(TokenForm form, Viewer me) {
        return form.expiresAt() == null
                ? null
                : form.expiresAt().plusDays(1).atStartOfDay(me.zone()).toInstant();
    }

    private String page(Viewer me, Model model) {
        model.addAttribute("tokens", desk.of(me.id()));
        model.addAttribute("scopes", SCOPES);
        return "user/tokens";
    }
}
