package org.tandemcrm.audience.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.audience.LeftOut;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** The list behind each number of an audience: who is in, and who is left out for which reason. */
@Controller
class AudiencePeopleController {

    private final AudienceDesk desk;
    private final AudiencePages pages;
    private final Lists lists;
    private final CsvDownload csv;

    AudiencePeopleController(AudienceDesk desk, AudiencePages pages, Lists lists, CsvDownload csv) {
        this.desk = desk;
        this.pages = pages;
        this.lists = lists;
        this.csv = csv;
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}/audience/{which}")
    String list(
            @PathVariable CampaignId id, @PathVariable String which, ListQuery query, Model model) {
        LeftOut reason = reason(which);
        AudienceDesk.Found found = desk.found(id, reason);
        pages.around(id, model);
        model.addAttribute("reason", reason);
        model.addAttribute("page", lists.page(found.listing(), query, found.parameters()));
        return "audience/people";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/campaigns/{id}/audience/{which}.csv")
    void csv(
            @PathVariable CampaignId id,
            @PathVariable String which,
            ListQuery query,
            HttpServletResponse response) {
        AudienceDesk.Found found = desk.found(id, reason(which));
        csv.send(found.listing(), query, found.parameters(), response);
    }

    static @Nullable LeftOut reason(String which) {
        if (which.equals("in")) {
            return null;
        }
        for (LeftOut each : LeftOut.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(which)) {
                return each;
            }
        }
        throw new NotFound("There is no such list.");
    }
}
