package org.tandemcrm.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.Additions;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberListing;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** The people whom a campaign is meant for. */
@Controller
class MemberController {

    private final MemberPages pages;
    private final CsvDownload csv;

    MemberController(MemberPages pages, CsvDownload csv) {
        this.pages = pages;
        this.csv = csv;
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}/members")
    String list(@PathVariable CampaignId id, Wanted wanted, ListQuery query, Model model) {
        pages.show(id, wanted, Wanted.without(query), model);
        return "campaign/members";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/campaigns/{id}/members.csv")
    void csv(@PathVariable CampaignId id, ListQuery query, HttpServletResponse response) {
        pages.card(id);
        csv.send(MemberListing.members(id), query, MemberListing.of(id), response);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/members")
    String add(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable List<ContactId> person,
            RedirectAttributes flash) {
        if (person == null || person.isEmpty()) {
            Notice.warn(flash, "Nobody was chosen, so nobody was added.");
        } else {
            tell(pages.add(id, person), flash);
        }
        return "redirect:/campaigns/" + id + "/members";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/members/selection")
    String addAll(
            @PathVariable CampaignId id, @RequestParam String query, RedirectAttributes flash) {
        tell(pages.addAll(id, ListQuery.parse(query)), flash);
        return "redirect:/campaigns/" + id + "/members";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/members/{person}/removal")
    String remove(
            @PathVariable CampaignId id, @PathVariable ContactId person, RedirectAttributes flash) {
        String name = pages.remove(id, person);
        Notice.success(flash, name + " is off the list.");
        return "redirect:/campaigns/" + id + "/members";
    }

    private static void tell(Additions additions, RedirectAttributes flash) {
        StringBuilder sentence = new StringBuilder();
        sentence.append(
                additions.added() == 0
                        ? "Nobody is added."
                        : additions.added() == 1
                                ? "One person is added."
                                : "%,d people are added.".formatted(additions.added()));
        if (additions.present() > 0) {
            sentence.append(" %,d were on the list already.".formatted(additions.present()));
        }
        if (additions.out() > 0) {
            sentence.append(
                    additions.leftOut().entrySet().stream()
                            .map(why -> "%,d (%s)".formatted(why.getValue(), lower(why.getKey())))
                            .collect(Collectors.joining(", ", " Left out: ", ".")));
        }
        if (additions.added() == 0 && additions.out() > 0) {
            Notice.warn(flash, sentence.toString());
        } else {
            Notice.success(flash, sentence.toString());
        }
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
