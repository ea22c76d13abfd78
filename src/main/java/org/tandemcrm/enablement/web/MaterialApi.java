package org.tandemcrm.enablement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.enablement.Material;
import org.tandemcrm.enablement.MaterialId;
import org.tandemcrm.enablement.MaterialShelf;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;

/** The files that salespeople may send, for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/briefing/material")
class MaterialApi {

    /** A file is put there and taken away, never changed. */
    private static final long NEVER_CHANGED = 0;

    private final MaterialShelf shelf;
    private final CampaignDesk desk;

    MaterialApi(MaterialShelf shelf, CampaignDesk desk) {
        this.shelf = shelf;
        this.desk = desk;
    }

    /** A file as programs read of it. */
    record Json(MaterialId id, String name, String mediaType, int bytes) {

        static Json of(Material file) {
            return new Json(file.id(), file.name(), file.kind().mediaType(), file.bytes());
        }
    }

    @Needs(Right.READ)
    @GetMapping
    List<Json> list(@PathVariable CampaignId id) {
        desk.living(id);
        return shelf.of(id).stream().map(Json::of).toList();
    }

    @Needs(Right.READ)
    @GetMapping("/{file}")
    void fetch(
            @PathVariable CampaignId id,
            @PathVariable MaterialId file,
            HttpServletResponse response)
            throws IOException {
        desk.living(id);
        Material found = shelf.one(id, file);
        response.setHeader(HttpHeaders.ETAG, Etags.of(NEVER_CHANGED));
        MaterialController.send(found, shelf.content(id, file), response);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Json> add(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean material)
            throws IOException {
        desk.living(id);
        if (file == null) {
            throw new InvalidInput("file", "Send the file as a part of this name.");
        }
        String named = String.valueOf(file.getOriginalFilename());
        MaterialId added = shelf.add(id, named, file.getBytes(), material);
        URI place = URI.create("/api/v1/campaigns/" + id + "/briefing/material/" + added);
        return ResponseEntity.created(place)
                .eTag(Etags.of(NEVER_CHANGED))
                .body(Json.of(shelf.one(id, added)));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @DeleteMapping("/{file}")
    ResponseEntity<Void> remove(
            @PathVariable CampaignId id, @PathVariable MaterialId file, IfMatch match) {
        desk.living(id);
        match.check(NEVER_CHANGED);
        shelf.remove(id, file, false);
        return ResponseEntity.noContent().build();
    }
}
