package org.tandemcrm.capture.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.LinkDesk;
import org.tandemcrm.capture.LinkId;
import org.tandemcrm.capture.QrCode;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** The picture to scan of a tracked link, for people and for programs. */
@RestController
class LinkPictureController {

    private static final int PRINTABLE_PIXELS = 1_000;
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final LinkDesk links;

    LinkPictureController(LinkDesk links) {
        this.links = links;
    }

    @Needs(Right.READ)
    @GetMapping({
        "/campaigns/{id}/links/{link}/code.svg",
        "/api/v1/campaigns/{id}/links/{link}/code.svg"
    })
    ResponseEntity<String> svg(@PathVariable CampaignId id, @PathVariable LinkId link) {
        return picture(SVG, code(id, link).svg());
    }

    @Needs(Right.READ)
    @GetMapping({
        "/campaigns/{id}/links/{link}/code.png",
        "/api/v1/campaigns/{id}/links/{link}/code.png"
    })
    ResponseEntity<byte[]> png(@PathVariable CampaignId id, @PathVariable LinkId link) {
        return picture(MediaType.IMAGE_PNG, code(id, link).png(PRINTABLE_PIXELS));
    }

    private QrCode code(CampaignId campaign, LinkId link) {
        String code =
                Optional.ofNullable(links.card(campaign, link).code())
                        .orElseThrow(() -> new NotFound("Each code of this link names a person."));
        return QrCode.of(CaptureFrame.site() + "/r/" + code);
    }

    private static <T> ResponseEntity<T> picture(MediaType type, T body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(body);
    }
}
