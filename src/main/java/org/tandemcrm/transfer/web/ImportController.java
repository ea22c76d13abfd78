package org.tandemcrm.transfer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.transfer.ImportCard;
import org.tandemcrm.transfer.ImportId;
import org.tandemcrm.transfer.ImportPreview;
import org.tandemcrm.transfer.ImportReports;
import org.tandemcrm.transfer.ImportState;
import org.tandemcrm.transfer.Imports;
import org.tandemcrm.transfer.Target;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Files come in: upload, a look at what would come of them, the go, the result. */
@Controller
class ImportController {

    private static final int SHOWN = 50;

    private final Imports imports;
    private final ImportReports reports;

    ImportController(Imports imports, ImportReports reports) {
        this.imports = imports;
        this.reports = reports;
    }

    @Needs(Right.IMPORT)
    @GetMapping("/imports")
    String list(Model model) {
        model.addAttribute("imports", reports.latest(SHOWN));
        return "transfer/list";
    }

    @Needs(Right.IMPORT)
    @PostMapping("/imports")
    String upload(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/imports/" + imports.upload(Uploads.of(file));
        } catch (InvalidInput invalid) {
            model.addAttribute("problem", invalid.flaws().get(0).message());
            return Forms.again(list(model), response);
        }
    }

    @Needs(Right.IMPORT)
    @GetMapping("/imports/{id}")
    String show(@PathVariable ImportId id, Model model) {
        ImportCard card = reports.card(id);
        model.addAttribute("card", card);
        if (card.state() == ImportState.UPLOADED) {
            List<ImportPreview> previews = imports.preview(id);
            model.addAttribute("previews", previews);
            model.addAttribute(
                    "suppressed", previews.stream().mapToInt(ImportPreview::suppressed).sum());
            model.addAttribute("kinds", imports.kinds());
            model.addAttribute("targets", Target.values());
            return "transfer/preview";
        }
        model.addAttribute("errors", reports.firstErrors(id));
        return "transfer/show";
    }

    @Needs(Right.IMPORT)
    @PostMapping("/imports/{id}/files/{position}")
    String assign(
            @PathVariable ImportId id,
            @PathVariable int position,
            @RequestParam String recipe,
            @RequestParam(required = false) @Nullable List<String> target,
            RedirectAttributes flash) {
        imports.assignInOrder(id, position, recipe, target == null ? List.of() : target);
        Notice.success(flash, "The columns are assigned; the numbers below follow them.");
        return "redirect:/imports/" + id;
    }

    @Needs(Right.IMPORT)
    @PostMapping("/imports/{id}/start")
    String start(@PathVariable ImportId id) {
        imports.start(id);
        return "redirect:/imports/" + id;
    }
}
