package org.tandemcrm.enablement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.enablement.QuizBook;
import org.tandemcrm.enablement.QuizQuestion;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The few questions that come with a briefing, for the marketer to write. */
@Controller
class QuizController {

    private final QuizBook quiz;
    private final BriefingPages pages;

    QuizController(QuizBook quiz, BriefingPages pages) {
        this.quiz = quiz;
        this.pages = pages;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/campaigns/{id}/briefing/quiz")
    String edit(@PathVariable CampaignId id, Model model) {
        return form(id, QuizForm.of(quiz.of(id)), model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/briefing/quiz")
    String write(
            @PathVariable CampaignId id,
            @ModelAttribute("form") QuizForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        QuizForm form = typed.tidy();
        try {
            save(id, form);
            Notice.success(flash, "The questions are saved.");
            return "redirect:/campaigns/" + id + "/briefing";
        } catch (StaleEdit stale) {
            List<QuizQuestion> now = quiz.of(id);
            model.addAttribute("theirs", form.differences(now));
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(id, form.knowing(now), model);
        } catch (InvalidInput invalid) {
            BindingResult errors = new BeanPropertyBindingResult(form, "form");
            Forms.reject(errors, invalid);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return Forms.again(form(id, form, model), response);
        }
    }

    private void save(CampaignId id, QuizForm form) {
        if (form.seen() == null) {
            quiz.write(id, form.read());
        } else {
            quiz.write(id, form.seen(), form.read());
        }
    }

    private String form(CampaignId id, QuizForm form, Model model) {
        pages.around(id, model);
        model.addAttribute("form", form);
        return "enablement/quiz";
    }
}
