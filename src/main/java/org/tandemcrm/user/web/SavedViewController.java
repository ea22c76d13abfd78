package org.tandemcrm.user.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.SavedView;
import org.tandemcrm.user.SavedViews;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** Keeps lists as they stand under a name, renames them and drops them. */
@Controller
@Needs(Right.READ)
@RequestMapping("/views")
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @PostMapping
    String keep(
            @ModelAttribute("form") SavedViewForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> page(form, null, model))
                .enter(
                        () -> {
                            SavedView kept =
                                    views.keep(form.list(), form.typedName(), form.asked());
                            Notice.success(flash, "The view “" + kept.name() + "” is saved.");
                            return "redirect:" + kept.href();
                        });
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        SavedView view = views.view(id);
        return page(SavedViewForm.of(view), view, model);
    }

    @PostMapping("/{id}")
    String rename(
            @PathVariable UUID id,
            @ModelAttribute("form") SavedViewForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        SavedView view = views.view(id);
        return new Posting(errors, model, response, () -> page(form, view, model))
                .enter(
                        () -> {
                            SavedView renamed = views.rename(id, form.typedName());
                            Notice.success(
                                    flash, "The view is called “" + renamed.name() + "” now.");
                            return "redirect:" + renamed.href();
                        });
    }

    @PostMapping("/{id}/removal")
    String drop(@PathVariable UUID id, RedirectAttributes flash) {
        SavedView dropped = views.drop(id);
        Notice.success(flash, "The view “" + dropped.name() + "” is removed.");
        return "redirect:/" + dropped.listing();
    }

    private static String page(SavedViewForm form, @Nullable SavedView view, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("view", view);
        return "user/view";
    }
}
