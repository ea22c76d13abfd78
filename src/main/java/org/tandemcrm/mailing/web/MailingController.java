package org.tandemcrm.mailing.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.mailing.LetterState;
import org.tandemcrm.mailing.MailOutlook;
import org.tandemcrm.mailing.MailingCard;
import org.tandemcrm.mailing.MailingDesk;
import org.tandemcrm.mailing.MailingState;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** The page of a campaign's mail: who gets it, how far it is, and its start, pause and stop. */
@Controller
@RequestMapping("/campaigns/{id}/mail")
class MailingController {

    private final MailingPages pages;
    private final MailingDesk desk;
    private final MailOutlook outlook;

    MailingController(MailingPages pages, MailingDesk desk, MailOutlook outlook) {
        this.pages = pages;
        this.desk = desk;
        this.outlook = outlook;
    }

    @Needs(Right.READ)
    @GetMapping
    String show(@PathVariable CampaignId id, Model model) {
        CampaignCard card = pages.around(id, model);
        var steps = pages.steps(id);
        model.addAttribute("states", LetterState.values());
        if (!steps.isEmpty()) {
            model.addAttribute("missing", desk.missing());
            model.addAttribute("mails", steps.entrySet().stream().map(s -> mail(id, s)).toList());
            return "mailing/steps";
        }
        model.addAttribute("mine", card.channel() == CampaignChannel.EMAIL);
        Optional<MailingCard> mailing = desk.of(id, null);
        boolean before = mailing.filter(m -> m.state() != MailingState.DRAFT).isEmpty();
        model.addAttribute("mailing", mailing.orElse(null));
        model.addAttribute("before", before);
        model.addAttribute("missing", desk.missing(card));
        model.addAttribute("outlook", before ? outlook.of(card).orElse(null) : null);
        return "mailing/mail";
    }

    /** One mail of a standing campaign; the mailing is null until somebody has written it. */
    record StepMail(int step, String what, @Nullable MailingCard mailing) {}

    private StepMail mail(CampaignId id, java.util.Map.Entry<Integer, String> step) {
        return new StepMail(
                step.getKey(), step.getValue(), desk.of(id, step.getKey()).orElse(null));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/sending")
    String start(@PathVariable CampaignId id, RedirectAttributes flash) {
        return did(id, flash, () -> desk.start(id), "The mail goes out. You may leave this page.");
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/pause")
    String pause(@PathVariable CampaignId id, RedirectAttributes flash) {
        return did(id, flash, () -> desk.pause(id, null), "Paused. No further letter goes out.");
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/end")
    String stop(@PathVariable CampaignId id, RedirectAttributes flash) {
        return did(id, flash, () -> desk.stop(id), "Stopped. Who has not got it gets nothing.");
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/steps/pause")
    String pauseStep(
            @PathVariable CampaignId id, @RequestParam int step, RedirectAttributes flash) {
        return did(id, flash, () -> desk.pause(id, step), "This mail is paused.");
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/steps/resumption")
    String resumeStep(
            @PathVariable CampaignId id, @RequestParam int step, RedirectAttributes flash) {
        return did(id, flash, () -> desk.resume(id, step), "This mail goes out again.");
    }

    private static String did(
            CampaignId id, RedirectAttributes flash, Runnable verb, String sentence) {
        try {
            verb.run();
            Notice.success(flash, sentence);
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
        }
        return "redirect:/campaigns/" + id + "/mail";
    }
}
