package org.tandemcrm.mailing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.mailing.MailingCard;
import org.tandemcrm.mailing.MailingDesk;
import org.tandemcrm.mailing.ProofDesk;
import org.tandemcrm.mailing.text.Written;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Notice;

/** Shows a mail as somebody of the list will read it, and sends it to one of us. */
@Controller
@RequestMapping("/campaigns/{id}/mail/proof")
class ProofController {

    private final MailingPages pages;
    private final MailingDesk desk;
    private final ProofDesk proofs;
    private final Users users;

    ProofController(MailingPages pages, MailingDesk desk, ProofDesk proofs, Users users) {
        this.pages = pages;
        this.desk = desk;
        this.proofs = proofs;
        this.users = users;
    }

    @Needs(Right.READ)
    @GetMapping
    String show(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable Integer step,
            @RequestParam(required = false) @Nullable ContactId reader,
            Viewer me,
            Model model,
            HttpServletResponse response) {
        MailingCard mailing = mailing(id, step);
        pages.around(id, model);
        List<Choice> readers = pages.readers(id);
        ContactId who = reader == null && !readers.isEmpty() ? first(readers) : reader;
        model.addAttribute("mailing", mailing);
        model.addAttribute("step", step);
        model.addAttribute("readers", readers);
        model.addAttribute("who", who);
        model.addAttribute("me", users.find(me.id()).orElseThrow().email());
        model.addAttribute("written", proofs.preview(mailing.text(), who));
        LetterFrame.allow(response);
        return "mailing/proof";
    }

    @Needs(Right.READ)
    @GetMapping("/letter")
    ResponseEntity<String> letter(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable Integer step,
            @RequestParam(required = false) @Nullable ContactId reader) {
        pages.card(id);
        Written written = proofs.preview(mailing(id, step).text(), reader);
        return LetterFrame.of(written);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping
    String send(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable Integer step,
            @RequestParam(required = false) @Nullable ContactId reader,
            Viewer me,
            RedirectAttributes flash) {
        EmailAddress mine = new EmailAddress(users.find(me.id()).orElseThrow().email());
        try {
            proofs.send(mailing(id, step).text(), reader, mine);
            Notice.success(flash, "A proof is on its way to " + mine + ".");
        } catch (RuleBroken refused) {
            Notice.warn(flash, "The proof did not go out. " + refused.sentence());
        }
        flash.addAttribute("step", step);
        flash.addAttribute("reader", reader == null ? null : reader.toString());
        return "redirect:/campaigns/" + id + "/mail/proof";
    }

    private MailingCard mailing(CampaignId id, @Nullable Integer step) {
        return desk.of(id, step).orElseThrow(() -> new NotFound("This mail is not written yet."));
    }

    private static ContactId first(List<Choice> readers) {
        return ContactId.of(readers.get(0).value());
    }
}
