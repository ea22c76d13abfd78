package org.tandemcrm.user.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.NoticeMail;
import org.tandemcrm.user.OwnAccount;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** One's own account: name, zone, notices, password. */
@Controller
@Needs(Right.READ)
@RequestMapping("/account")
class AccountController {

    private static final List<Choice> KINDS =
            Arrays.stream(NoticeKind.values())
                    .map(kind -> new Choice(kind.name(), kind.label()))
                    .toList();

    private static final List<Choice> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.contains("/") && !id.startsWith("Etc/"))
                    .filter(id -> !id.startsWith("SystemV/"))
                    .sorted()
                    .map(id -> new Choice(id, id.replace('_', ' ')))
                    .toList();

    private final OwnAccount account;
    private final NoticeMail mail;

    AccountController(OwnAccount account, NoticeMail mail) {
        this.account = account;
        this.mail = mail;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", AccountForm.of(account.card()));
        return page(model);
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> page(model))
                .change(
                        form,
                        () -> AccountForm.of(account.card()),
                        version -> {
                            account.change(
                                    form.typedName(),
                                    form.zoneId(),
                                    form.chosen(),
                                    form.chosenByMail(),
                                    version);
                            Notice.success(flash, "Your account is saved.");
                            return "redirect:/account";
                        });
    }

    @GetMapping("/password")
    String password(Model model) {
        model.addAttribute("form", PasswordForm.empty());
        return "user/password";
    }

    @PostMapping("/password")
    String changePassword(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> "user/password")
                .enter(
                        () -> {
                            var session = request.getSession(false);
                            account.changePassword(
                                    form.typedPresent(),
                                    form.typedPassword(),
                                    session == null ? null : session.getId());
                            Notice.success(
                                    flash,
                                    "Your password is new. Other devices have to sign in again.");
                            return "redirect:/account";
                        });
    }

    private String page(Model model) {
        OwnAccount.Card card = account.card();
        model.addAttribute("card", card);
        model.addAttribute("version", card.version());
        model.addAttribute("zones", ZONES);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("mailReady", mail.isReady());
        return "user/account";
    }
}
