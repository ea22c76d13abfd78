package org.tandemcrm.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.contact.SuppressionCensus;
import org.tandemcrm.contact.SuppressionDesk;
import org.tandemcrm.contact.SuppressionFinding;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Bar;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/**
 * The list of opt-outs: how many, since when and by what, and whether one address stands on it. An
 * address is only ever posted, so that it stands in no log and no history.
 */
@Controller
@RequestMapping("/campaigns/opt-outs")
@Needs(Right.PLAN_CAMPAIGNS)
class SuppressionController {

    private static final String PAGE = "capture/opt-outs";
    private static final Set<String> OF_CHANGE = Set.of("reason", "channel");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private final SuppressionDesk desk;

    SuppressionController(SuppressionDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", SuppressionForm.EMPTY);
        return fill(model);
    }

    /** Looks one address up; nothing changes by it. */
    @PostMapping("/search")
    String look(
            @ModelAttribute("form") SuppressionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        try {
            found(form, model);
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            Forms.invalid(response);
        }
        return fill(model);
    }

    @PostMapping
    String change(
            @ModelAttribute("form") SuppressionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        boolean lift = form.isToBeLifted();
        try {
            if (lift) {
                desk.lift(form.typed(), form.channel(), form.reason());
            } else {
                desk.add(form.typed(), form.channel(), form.reason());
            }
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            Forms.invalid(response);
            if (invalid.flaws().stream().allMatch(flaw -> OF_CHANGE.contains(flaw.field()))) {
                model.addAttribute("finding", desk.find(form.typed()));
            }
            return fill(model);
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
            return "redirect:/campaigns/opt-outs";
        }
        Notice.success(
                flash,
                lift
                        ? "It is lifted, and your reason is kept. Mailings may go there again where nothing else stands against them."
                        : "No more mailings go there, whoever has the address.");
        return "redirect:/campaigns/opt-outs";
    }

    private void found(SuppressionForm form, Model model) {
        SuppressionFinding finding = desk.find(form.typed());
        model.addAttribute("finding", finding);
        model.addAttribute("form", form.looked(finding.address()));
    }

    private String fill(Model model) {
        SuppressionCensus census = desk.census();
        model.addAttribute("census", census);
        model.addAttribute("acts", desk.acts());
        model.addAttribute("months", months(census));
        return PAGE;
    }

    private static List<Bar> months(SuppressionCensus census) {
        return census.months().entrySet().stream()
                .map(
                        month ->
                                new Bar(
                                        MONTH.format(month.getKey()),
                                        month.getValue(),
                                        String.format(Locale.ENGLISH, "%,d", month.getValue())))
                .toList();
    }
}
