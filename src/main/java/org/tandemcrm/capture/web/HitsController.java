package org.tandemcrm.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.HitListing;
import org.tandemcrm.capture.HitVerdict;
import org.tandemcrm.capture.LinkCard;
import org.tandemcrm.capture.LinkDesk;
import org.tandemcrm.capture.LinkId;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** One tracked link, and every hit with what became of it. */
@Controller
class HitsController {

    private final LinkDesk links;
    private final CaptureFrame frame;
    private final Lists lists;
    private final CsvDownload csv;

    HitsController(LinkDesk links, CaptureFrame frame, Lists lists, CsvDownload csv) {
        this.links = links;
        this.frame = frame;
        this.lists = lists;
        this.csv = csv;
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}/links/{link}/hits")
    String hits(
            @PathVariable CampaignId id, @PathVariable LinkId link, ListQuery query, Model model) {
        frame.around(id, model);
        LinkCard card = links.card(id, link);
        model.addAttribute("link", card);
        model.addAttribute("verdicts", HitVerdict.values());
        model.addAttribute("page", lists.page(HitListing.hits(card), query, HitListing.of(card)));
        return "capture/hits";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/campaigns/{id}/links/{link}/hits.csv")
    void csv(
            @PathVariable CampaignId id,
            @PathVariable LinkId link,
            ListQuery query,
            HttpServletResponse response) {
        LinkCard card = links.card(id, link);
        csv.send(HitListing.hits(card), query, HitListing.of(card), response);
    }
}
