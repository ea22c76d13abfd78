package org.tandemcrm.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.FormDesk;
import org.tandemcrm.capture.LinkDesk;
import org.tandemcrm.capture.LinkId;
import org.tandemcrm.capture.Medium;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** The links and forms of a campaign, and the small form in which a link is made. */
@Controller
class LinkController {

    private final LinkDesk links;
    private final FormDesk forms;
    private final CaptureFrame frame;

    LinkController(LinkDesk links, FormDesk forms, CaptureFrame frame) {
        this.links = links;
        this.forms = forms;
        this.frame = frame;
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}/links")
    String list(@PathVariable CampaignId id, Model model) {
        model.addAttribute("form", LinkForm.EMPTY);
        return page(id, model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/links")
    String add(
            @PathVariable CampaignId id,
            @Valid @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> page(id, model))
                .enter(
                        () -> {
                            LinkId link = links.add(form.link(id));
                            Notice.success(flash, "The link is made. Its code stands below.");
                            return hits(id, link);
                        });
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/links/{link}/closing")
    String close(@PathVariable CampaignId id, @PathVariable LinkId link, RedirectAttributes flash) {
        links.close(links.card(id, link).id());
        Notice.success(flash, "The link leads nowhere any more. What came by it is kept.");
        return hits(id, link);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/links/{link}/opening")
    String open(@PathVariable CampaignId id, @PathVariable LinkId link, RedirectAttributes flash) {
        links.open(links.card(id, link).id());
        Notice.success(flash, "The link leads on again.");
        return hits(id, link);
    }

    private String page(CampaignId id, Model model) {
        frame.around(id, model);
        model.addAttribute("links", links.of(id));
        model.addAttribute("forms", forms.of(id));
        model.addAttribute("mediums", Choice.of(Medium.class, Medium::label));
        model.addAttribute(
                "targets",
                forms.of(id).stream()
                        .map(one -> new Choice(one.id().toString(), one.title()))
                        .toList());
        return "capture/links";
    }

    private static String hits(CampaignId campaign, LinkId link) {
        return "redirect:/campaigns/%s/links/%s/hits".formatted(campaign, link);
    }
}
