package org.tandemcrm.audience.standing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.audience.standing.StandingDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Keeping;
import org.tandemcrm.web.Notice;

/** The steps of a standing campaign, and where its people are. */
@Controller
class StandingController {

    private final StandingDesk desk;
    private final StandingPages pages;

    StandingController(StandingDesk desk, StandingPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}/standing")
    String show(@PathVariable CampaignId id, Model model) {
        pages.show(id, StandingForm.of(desk.of(id)), model);
        return "audience/standing";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/standing")
    String keep(
            @PathVariable CampaignId id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        StandingForm form = StandingForm.of(typed);
        boolean kept =
                new Keeping(model, response)
                        .done(
                                () -> desk.keep(id, version(typed), form.steps()),
                                form::show,
                                "Not saved yet: please look at the marked steps.",
                                page -> page.addAttribute("newer", true));
        if (kept) {
            Notice.success(flash, "The steps are saved.");
            return "redirect:/campaigns/" + id + "/standing";
        }
        pages.show(id, form.withRoom(), model);
        return "audience/standing";
    }

    private static int version(MultiValueMap<String, String> typed) {
        String digits = Objects.toString(typed.getFirst("version"), "").strip();
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
