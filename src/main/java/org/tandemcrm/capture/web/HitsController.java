package org.tandemcrm.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.tandemcrm.capture.QrCode;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** One tracked link: its picture to scan, and every hit with what became of it. */
@Controller
class HitsController {

    private static final int PRINTABLE_PIXELS = 1_000;
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

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
        LinkCard card = card(id, link);
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
        LinkCard card = card(id, link);
        csv.send(HitListing.hits(card), query, HitListing.of(card), response);
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}/links/{link}/code.svg")
    ResponseEntity<String> svg(@PathVariable CampaignId id, @PathVariable LinkId link) {
        return picture(SVG, code(id, link).svg());
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}/links/{link}/code.png")
    ResponseEntity<byte[]> png(@PathVariable CampaignId id, @PathVariable LinkId link) {
        return picture(MediaType.IMAGE_PNG, code(id, link).png(PRINTABLE_PIXELS));
    }

    private QrCode code(CampaignId id, LinkId link) {
        String code =
                Optional.ofNullable(card(id, link).code())
                        .orElseThrow(() -> new NotFound("Each code of this link names a person."));
        return QrCode.of(CaptureFrame.site() + "/r/" + code);
    }

    private LinkCard card(CampaignId id, LinkId link) {
        LinkCard card = links.card(link);
        if (!card.campaign().equals(id)) {
            throw new NotFound("There is no such link in this campaign.");
        }
        return card;
    }

    private static <T> ResponseEntity<T> picture(MediaType type, T body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(body);
    }
}
