package org.tandemcrm.mailing.inbox.web;

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
import org.tandemcrm.mailing.Encryption;
import org.tandemcrm.mailing.inbox.InboxCard;
import org.tandemcrm.mailing.inbox.InboxDesk;
import org.tandemcrm.mailing.inbox.ReadingResult;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The owner's page of the mailbox into which bounces and answers come. */
@Controller
@RequestMapping("/settings/mail/inbox")
@Needs(Right.MANAGE)
class InboxController {

    private static final String PAGE = "mailing/inbox/settings";
    private static final String HERE = "redirect:/settings/mail/inbox";

    private final InboxDesk desk;

    InboxController(InboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        Optional<InboxCard> card = desk.card();
        model.addAttribute("form", card.map(InboxForm::of).orElseGet(InboxForm::fresh));
        return page(card, model);
    }

    @PostMapping
    String keep(
            @Valid @ModelAttribute("form") InboxForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return Forms.again(page(desk.card(), model), response);
        }
        try {
            desk.keep(form.seen(), form.account());
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(page(desk.card(), model), response);
        } catch (StaleEdit stale) {
            Optional<InboxCard> now = desk.card();
            return Forms.conflict(
                    page(now, model),
                    response,
                    model,
                    now.map(InboxForm::of).orElseGet(InboxForm::fresh).texts());
        }
        Notice.success(flash, "The mailbox is saved. Read it now to be sure.");
        return HERE;
    }

    @PostMapping("/reading")
    String read(RedirectAttributes flash) {
        desk.readNow().ifPresent(result -> tell(result, flash));
        return HERE;
    }

    @PostMapping("/removal")
    String forget(RedirectAttributes flash) {
        desk.forget();
        Notice.success(flash, "The mailbox and its password are forgotten. What was read stays.");
        return HERE;
    }

    private static void tell(ReadingResult result, RedirectAttributes flash) {
        if (result.trouble() != null) {
            Notice.warn(flash, result.trouble());
        } else {
            Notice.success(flash, sentence(result));
        }
    }

    private static String sentence(ReadingResult result) {
        String read =
                switch (result.fresh()) {
                    case 0 -> "The mailbox was read. Nothing new lies in it.";
                    case 1 -> "The mailbox was read: one new message.";
                    default -> "The mailbox was read: %,d new messages.".formatted(result.fresh());
                };
        return result.more() ? read + " The rest follows within a minute." : read;
    }

    private static String page(Optional<InboxCard> card, Model model) {
        model.addAttribute("inbox", card.orElse(null));
        model.addAttribute("version", card.map(InboxCard::version).orElse(0));
        model.addAttribute("days", InboxDesk.BEFORE.toDays());
        model.addAttribute("encryptions", Choice.of(Encryption.class, InboxController::label));
        return PAGE;
    }

    /** The ports of reading are others than those of sending. */
    private static String label(Encryption encryption) {
        return switch (encryption) {
            case TLS -> "TLS from the start (usual, port 993)";
            case STARTTLS -> "STARTTLS (port 143)";
            case NONE -> "None (only inside your own network)";
        };
    }
}
