package org.tandemcrm.deal.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.deal.StageCard;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** The owner's stages: seen, added, changed, put in order and taken up again. */
@Controller
@RequestMapping("/settings/stages")
@Needs(Right.MANAGE)
class StageSettingsController {

    private static final String LIST = "redirect:/settings/stages";

    private final StageBook book;

    StageSettingsController(StageBook book) {
        this.book = book;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("stages", book.all());
        model.addAttribute("enough", StageCard.ENOUGH);
        return "deal/stages";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(null, StageForm.blank(), model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") StageForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> form(null, form, model))
                .enter(
                        () -> {
                            book.add(form.details());
                            Notice.success(flash, "The stage is added, as the last one.");
                            return LIST;
                        });
    }

    @GetMapping("/{stage}")
    String edit(@PathVariable Stage stage, Model model) {
        StageCard card = book.card(stage);
        return form(card, StageForm.of(card), model);
    }

    @PostMapping("/{stage}")
    String change(
            @PathVariable Stage stage,
            @Valid @ModelAttribute("form") StageForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> form(book.card(stage), form, model))
                .change(
                        form,
                        () -> StageForm.of(book.card(stage)),
                        version -> {
                            book.change(stage, version, form.details());
                            Notice.success(flash, "The stage is changed.");
                            return LIST;
                        });
    }

    /**
     * @param earlier whether it goes one place to the front
     */
    @PostMapping("/{stage}/place")
    String shift(@PathVariable Stage stage, @RequestParam boolean earlier) {
        book.shift(stage, earlier);
        return LIST;
    }

    @PostMapping("/{stage}/return")
    String comeBack(@PathVariable Stage stage, RedirectAttributes flash) {
        try {
            book.comeBack(stage);
            Notice.success(flash, "The stage is used again, as the last one.");
        } catch (InvalidInput twin) {
            Notice.warn(flash, twin.flaws().get(0).message());
        }
        return LIST;
    }

    private static String form(@Nullable StageCard card, StageForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("stage", card);
        model.addAttribute("version", form.version());
        model.addAttribute("choices", StageForm.choices());
        return "deal/stage-form";
    }
}
