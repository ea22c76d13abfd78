package org.tandemcrm.audience.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Keeping;
import org.tandemcrm.web.Notice;

/** Whom a campaign is for: the builder of its rules, with the count of whom they find. */
@Controller
class AudienceController {

    private final AudienceDesk desk;
    private final AudiencePages pages;

    AudienceController(AudienceDesk desk, AudiencePages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** Rows in the address are an edit that is not kept yet. */
    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}/audience")
    String show(
            @PathVariable CampaignId id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        pages.show(id, typed, model);
        return "audience/show";
    }

    @Needs(Right.READ)
    @PostMapping("/campaigns/{id}/audience/count")
    String count(
            @PathVariable CampaignId id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        typed.remove("do");
        pages.around(id, model);
        pages.count(id, RuleSheet.of(typed), model);
        return "audience/turnout :: turnout";
    }

    /** Leads to the page with the rows in its address; a post, for the form holds its token. */
    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/audience/draft")
    String draft(@PathVariable CampaignId id, @RequestParam MultiValueMap<String, String> typed) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/campaigns/" + id + "/audience");
        typed.forEach(
                (name, values) -> {
                    if (!name.equals("_csrf")) {
                        values.forEach(value -> page.queryParam(encoded(name), encoded(value)));
                    }
                });
        return "redirect:" + page.build(true).toUriString();
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/audience")
    String keep(
            @PathVariable CampaignId id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        RuleSheet sheet = RuleSheet.of(typed);
        boolean kept =
                new Keeping(model, response)
                        .done(
                                () -> desk.keep(id, version(typed), sheet.rules()),
                                shownAtItsRow -> {},
                                "Not saved yet: please look at the marked rules.",
                                page -> page.addAttribute("newer", pages.words(id)));
        if (kept) {
            Notice.success(flash, "The audience is saved.");
            return "redirect:/campaigns/" + id + "/audience";
        }
        model.addAttribute("version", desk.of(id).version());
        pages.show(id, sheet, model);
        return "audience/show";
    }

    private static int version(MultiValueMap<String, String> typed) {
        String digits = Objects.toString(typed.getFirst("version"), "").strip();
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
