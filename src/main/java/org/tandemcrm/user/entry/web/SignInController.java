package org.tandemcrm.user.entry.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.entry.SignInDesk;
import org.tandemcrm.user.entry.SignInResult;
import org.tandemcrm.web.Forms;

/** The page where people sign in. */
@Controller
@RequestMapping("/sign-in")
class SignInController {

    private static final String DEVICE = "TANDEM_DEVICE";

    private final SignInDesk desk;
    private final SessionPeople people;
    private final CurrentUser me;

    SignInController(SignInDesk desk, SessionPeople people, CurrentUser me) {
        this.desk = desk;
        this.people = people;
        this.me = me;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String then, Model model) {
        SignInForm form = SignInForm.to(then);
        model.addAttribute("form", form);
        return me.find().isPresent() ? "redirect:" + form.goal() : "user/sign-in";
    }

    @PostMapping
    String enter(
            @Valid @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            @CookieValue(name = DEVICE, required = false) @Nullable String device,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return Forms.again("user/sign-in", response);
        }
        var attempt =
                new SignInDesk.Attempt(
                        form.typedEmail(), form.typedPassword(), Address.of(request), device);
        return desk.enter(attempt)
                .fold(
                        welcome -> letIn(welcome, form, request, response),
                        () -> refuse(errors, response),
                        left -> holdBack(left, errors, response));
    }

    private String letIn(
            SignInResult.Welcome welcome,
            SignInForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        people.begin(request, welcome.user());
        if (welcome.newDevice() != null) {
            response.addCookie(cookie(welcome.newDevice(), request.isSecure()));
        }
        return "redirect:" + form.goal();
    }

    private static String refuse(BindingResult errors, HttpServletResponse response) {
        errors.reject("refused", "Email and password do not fit. Check both and try again.");
        return Forms.again("user/sign-in", response);
    }

    private static String holdBack(
            Duration left, BindingResult errors, HttpServletResponse response) {
        errors.reject(
                "held-back",
                "Too many tries. Wait %s, then try again."
                        .formatted(
                                left.toSeconds() < 90
                                        ? left.toSeconds() + " seconds"
                                        : (left.toMinutes() + 1) + " minutes"));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return "user/sign-in";
    }

    private static Cookie cookie(String device, boolean secure) {
        Cookie cookie = new Cookie(DEVICE, device);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(400).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
