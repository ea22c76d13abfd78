package org.tandemcrm.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.GuestBook;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Logs a whole list of people who answered: first a rehearsal, then the real thing. */
@Controller
class GuestListController {

    private final GuestBook book;
    private final CampaignFrame frame;
    private final Clock clock;

    GuestListController(GuestBook book, CampaignFrame frame, Clock clock) {
        this.book = book;
        this.frame = frame;
        this.clock = clock;
    }

    @Needs(Right.LOG_RESPONSES)
    @GetMapping("/campaigns/{id}/responses/list")
    String blank(@PathVariable CampaignId id, Model model) {
        return page(id, GuestListForm.empty(), model);
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/campaigns/{id}/responses/list")
    String rehearse(
            @PathVariable CampaignId id,
            @ModelAttribute("form") GuestListForm typed,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        boolean filed = file != null && !file.isEmpty();
        GuestListForm form = filed && file != null ? typed.reading(file.getBytes()) : typed;
        try {
            if (!errors.hasErrors()) {
                model.addAttribute("guests", book.rehearse(form.text()));
                return page(id, form, model);
            }
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
        }
        return Forms.again(page(id, typed, model), response);
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/campaigns/{id}/responses/list/log")
    String log(
            @PathVariable CampaignId id,
            @ModelAttribute("form") GuestListForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Viewer me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Map<Integer, String> choices = GuestListForm.choices(parameters);
        try {
            if (!errors.hasErrors()) {
                tell(
                        book.log(form.text(), choices, form.answer(id, clock.instant(), me.zone())),
                        flash);
                return "redirect:/campaigns/" + id + "/responses";
            }
        } catch (InvalidInput invalid) {
            invalid.flaws().forEach(flaw -> errors.reject("flaw", flaw.message()));
            model.addAttribute("guests", book.rehearse(form.text()));
            model.addAttribute("choices", choices);
            model.addAttribute("unchosen", true);
        }
        return Forms.again(page(id, form, model), response);
    }

    private String page(CampaignId id, GuestListForm form, Model model) {
        frame.around(id, model);
        model.addAttribute("form", form);
        model.addAttribute("kinds", Choice.of(ResponseKind.class, ResponseKind::label));
        return "campaign/guests";
    }

    private static void tell(GuestBook.Logged logged, RedirectAttributes flash) {
        StringBuilder sentence = new StringBuilder();
        sentence.append(
                logged.responses() == 1
                        ? "One response is logged"
                        : "%,d responses are logged".formatted(logged.responses()));
        if (logged.fresh() > 0) {
            sentence.append(", %,d of people who were not known".formatted(logged.fresh()));
        }
        sentence.append('.');
        if (logged.skipped() > 0) {
            sentence.append(" %,d lines were left out.".formatted(logged.skipped()));
        }
        Notice.success(flash, sentence.toString());
    }
}
