package org.tandemcrm.mailing.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.mailing.Encryption;
import org.tandemcrm.mailing.MailDesk;
import org.tandemcrm.mailing.MailServer;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The owner's page of the company's mail server. */
@Controller
@RequestMapping("/settings/mail")
@Needs(Right.MANAGE)
class MailServerController {

    private static final String PAGE = "mailing/server";
    private static final String HERE = "redirect:/settings/mail";

    private final MailDesk desk;
    private final Firm firm;
    private final Users users;

    MailServerController(MailDesk desk, Firm firm, Users users) {
        this.desk = desk;
        this.firm = firm;
        this.users = users;
    }

    @GetMapping
    String show(Viewer me, Model model) {
        Optional<MailServer> server = desk.server();
        model.addAttribute("form", server.map(MailServerForm::of).orElseGet(this::fresh));
        return page(server, me, model);
    }

    @PostMapping
    String keep(
            @Valid @ModelAttribute("form") MailServerForm form,
            BindingResult errors,
            Viewer me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return Forms.again(page(desk.server(), me, model), response);
        }
        try {
            desk.keep(form.server(), form.newPassword());
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(page(desk.server(), me, model), response);
        } catch (StaleEdit stale) {
            Optional<MailServer> now = desk.server();
            return Forms.conflict(
                    page(now, me, model),
                    response,
                    model,
                    now.map(MailServerForm::of).orElseGet(this::fresh).texts());
        }
        Notice.success(flash, "The mail server is saved. Send yourself a test letter to be sure.");
        return HERE;
    }

    @PostMapping("/test")
    String test(Viewer me, RedirectAttributes flash) {
        EmailAddress mine = new EmailAddress(mailbox(me));
        try {
            desk.test(mine);
            Notice.success(flash, "The server took a test letter for " + mine + ".");
        } catch (RuleBroken refused) {
            Notice.warn(flash, "The test letter did not go out. " + refused.sentence());
        }
        return HERE;
    }

    @PostMapping("/removal")
    String remove(RedirectAttributes flash) {
        desk.remove();
        Notice.success(flash, "The mail server and its password are forgotten.");
        return HERE;
    }

    private MailServerForm fresh() {
        return MailServerForm.fresh(
                firm.settings().name(),
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    }

    private String page(Optional<MailServer> server, Viewer me, Model model) {
        model.addAttribute("version", server.map(MailServer::version).orElse(0L));
        model.addAttribute("server", server.orElse(null));
        model.addAttribute("me", mailbox(me));
        model.addAttribute("encryptions", Choice.of(Encryption.class, Encryption::label));
        model.addAttribute("address", firm.settings().address());
        return PAGE;
    }

    private String mailbox(Viewer me) {
        return users.find(me.id()).orElseThrow().email();
    }
}
