package org.tandemcrm.enablement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.enablement.Material;
import org.tandemcrm.enablement.MaterialId;
import org.tandemcrm.enablement.MaterialShelf;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Attachment;
import org.tandemcrm.web.Notice;

/** The files that salespeople may send: to fetch, to add and to take out. */
@Controller
class MaterialController {

    private final MaterialShelf shelf;

    MaterialController(MaterialShelf shelf) {
        this.shelf = shelf;
    }

    static void send(Material file, byte[] content, HttpServletResponse response)
            throws IOException {
        response.setContentLength(content.length);
        new Attachment(file.name(), file.kind().mediaType(), out -> out.write(content))
                .send(response);
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}/briefing/material/{file}")
    void fetch(
            @PathVariable CampaignId id,
            @PathVariable MaterialId file,
            HttpServletResponse response)
            throws IOException {
        send(shelf.one(id, file), shelf.content(id, file), response);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/briefing/material")
    String add(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean material,
            RedirectAttributes flash)
            throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isBlank()) {
            Notice.warn(flash, "No file was chosen, so none was added.");
            return back(id);
        }
        try {
            MaterialId added = shelf.add(id, name, file.getBytes(), material);
            Notice.success(flash, "\"" + shelf.one(id, added).name() + "\" is there to be sent.");
        } catch (InvalidInput invalid) {
            Notice.warn(flash, "Not added. " + invalid.flaws().get(0).message());
        } catch (RuleBroken full) {
            Notice.warn(flash, full.sentence());
        }
        return back(id);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/briefing/material/{file}/removal")
    String remove(
            @PathVariable CampaignId id, @PathVariable MaterialId file, RedirectAttributes flash) {
        Notice.success(flash, "\"" + shelf.remove(id, file, false) + "\" is taken out.");
        return back(id);
    }

    private static String back(CampaignId id) {
        return "redirect:/campaigns/" + id + "/briefing#material";
    }
}
