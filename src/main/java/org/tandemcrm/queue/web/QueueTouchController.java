package org.tandemcrm.queue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Logs a touch from the queue; the next lead is there at once. */
@Controller
class QueueTouchController {

    private final TouchEntry entry;
    private final QueuePages pages;

    QueueTouchController(TouchEntry entry, QueuePages pages) {
        this.entry = entry;
        this.pages = pages;
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping(path = "/queue/{lead}/touches", headers = "!HX-Request")
    String log(
            @PathVariable LeadId lead,
            @Valid @ModelAttribute("form") QueueForm form,
            BindingResult errors,
            Viewer me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<TouchId> touch = entry.log(lead, form, errors, me);
        if (touch.isEmpty()) {
            pages.again(lead, form, me, model);
            return Forms.again("queue/show", response);
        }
        Notice.undoableForAMinute(flash, entry.sentence(lead, form), undo(lead, touch.get()));
        return "redirect:" + entry.leadsOnTo(lead, form).orElse("/queue");
    }

    /** The same for a page that stays where it is: only the work changes. */
    @Needs(Right.WORK_LEADS)
    @PostMapping(path = "/queue/{lead}/touches", headers = "HX-Request=true")
    String logInPlace(
            @PathVariable LeadId lead,
            @Valid @ModelAttribute("form") QueueForm form,
            BindingResult errors,
            Viewer me,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("inPlace", true);
        Optional<TouchId> touch = entry.log(lead, form, errors, me);
        if (touch.isEmpty()) {
            pages.again(lead, form, me, model);
            return Forms.again("queue/work :: work", response);
        }
        Optional<String> elsewhere = entry.leadsOnTo(lead, form);
        if (elsewhere.isPresent()) {
            pages.show(new Wanted(lead, "me"), me, model);
            takeAlong(notice(lead, form, touch.get()), elsewhere.get(), request, response);
            response.setHeader("HX-Redirect", elsewhere.get());
            return "queue/work :: work";
        }
        Notice.undoableForAMinute(model, entry.sentence(lead, form), undo(lead, touch.get()));
        response.setHeader("HX-Replace-Url", "/queue");
        pages.next(me, model);
        return "queue/work :: work";
    }

    private RedirectAttributes notice(LeadId lead, QueueForm form, TouchId touch) {
        var flash = new RedirectAttributesModelMap();
        Notice.undoableForAMinute(flash, entry.sentence(lead, form), undo(lead, touch));
        return flash;
    }

    /** The script goes there, not the browser: what that page is to say is laid down for it. */
    private static void takeAlong(
            RedirectAttributes notice,
            String target,
            HttpServletRequest request,
            HttpServletResponse response) {
        RequestContextUtils.getOutputFlashMap(request).putAll(notice.getFlashAttributes());
        RequestContextUtils.saveOutputFlashMap(target, request, response);
    }

    private static String undo(LeadId lead, TouchId touch) {
        return "/queue/" + lead + "/touches/" + touch + "/undo";
    }
}
