package org.tandemcrm.deal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.deal.StageCard;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Takes a stage out of use; the open deals that stand there are moved on first. */
@Controller
@RequestMapping("/settings/stages/{stage}/retirement")
@Needs(Right.MANAGE)
class RetirementController {

    private static final String LIST = "redirect:/settings/stages";

    private final StageBook book;

    RetirementController(StageBook book) {
        this.book = book;
    }

    @GetMapping
    String ask(@PathVariable Stage stage, Model model) {
        return form(stage, null, model);
    }

    /**
     * @param to where its open deals go; empty where none is chosen
     */
    @PostMapping
    String retire(
            @PathVariable Stage stage,
            @RequestParam(defaultValue = "") String to,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            long moved = to.isEmpty() ? retired(stage) : book.retire(stage, Stage.of(to));
            Notice.success(flash, "The stage is retired. " + words(moved));
            return LIST;
        } catch (InvalidInput invalid) {
            return Forms.again(form(stage, invalid.flaws().get(0).message(), model), response);
        } catch (RuleBroken refused) {
            if (refused.problem().equals("stage-in-use")) {
                return Forms.again(
                        form(stage, "Choose where they go, or move them one by one.", model),
                        response);
            }
            Notice.warn(flash, refused.sentence());
            return LIST;
        }
    }

    private long retired(Stage stage) {
        book.retire(stage);
        return 0;
    }

    private static String words(long moved) {
        return switch ((int) Math.min(moved, 2)) {
            case 0 -> "What it taught is kept.";
            case 1 -> "Its one open deal was moved.";
            default -> "Its %,d open deals were moved.".formatted(moved);
        };
    }

    private String form(Stage stage, @Nullable String flaw, Model model) {
        StageCard card = book.card(stage);
        List<Choice> others =
                book.inUse().stream()
                        .filter(other -> !other.stage().equals(stage))
                        .map(other -> new Choice(other.stage().key(), other.label()))
                        .toList();
        model.addAttribute("stage", card);
        model.addAttribute("open", book.open(stage));
        model.addAttribute("others", others);
        model.addAttribute("flaw", flaw);
        return "deal/stage-retire";
    }
}
