package org.tandemcrm.deal.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.deal.Basket;
import org.tandemcrm.deal.CorrectionDesk;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.LineCard;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Shelf;
import org.tandemcrm.deal.Win;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** The form in which a deal's lines are written, all at once. */
@Controller
class LinesController {

    private final Pipeline pipeline;
    private final Basket basket;
    private final Firm firm;
    private final CorrectionDesk desk;

    LinesController(Pipeline pipeline, Basket basket, Firm firm, CorrectionDesk desk) {
        this.desk = desk;
        this.pipeline = pipeline;
        this.basket = basket;
        this.firm = firm;
    }

    @Needs(Right.WORK_LEADS)
    @GetMapping("/deals/{id}/lines")
    String edit(@PathVariable DealId id, Model model) {
        DealCard card = pipeline.card(id);
        return form(LinesForm.of(card, basket.of(id)), card, model);
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping("/deals/{id}/lines")
    String change(
            @PathVariable DealId id,
            @Valid @ModelAttribute("form") LinesForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        DealCard card = pipeline.card(id);
        return new Posting(errors, model, response, () -> form(form, card, model))
                .change(
                        form,
                        () -> LinesForm.of(pipeline.card(id), basket.of(id)),
                        version -> {
                            save(card, version, form, flash);
                            return "redirect:/deals/" + id + "#lines";
                        });
    }

    private void save(DealCard card, long version, LinesForm form, RedirectAttributes flash) {
        try {
            if (card.won()) {
                desk.correct(card.id(), version, sold(card, form), text(form.why()));
            } else {
                pipeline.change(card.id(), version, same(card, form), form.details());
            }
            Notice.success(flash, "The products of the deal are saved.");
        } catch (InvalidInput invalid) {
            throw form.placed(invalid);
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence() + " Your changes were not saved.");
        }
    }

    private static Win sold(DealCard card, LinesForm form) {
        return new Win(
                form.details().isEmpty() ? card.amount() : null,
                card.margin(),
                Objects.requireNonNull(card.closedOn()),
                form.details(),
                List.of());
    }

    private static DealDetails same(DealCard card, LinesForm form) {
        return new DealDetails(
                card.name(),
                form.details().isEmpty() ? card.amount() : null,
                card.margin(),
                card.expectedCloseOn(),
                card.assigneeId(),
                card.budget(),
                card.competitors());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private String form(LinesForm form, DealCard card, Model model) {
        Shelf shelf = basket.shelf(card.leadId());
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        model.addAttribute("card", card);
        model.addAttribute("shelf", shelf);
        model.addAttribute("products", products(shelf, basket.of(card.id())));
        model.addAttribute("cash", new Cash(firm.currency()));
        return "deal/lines";
    }

    /** What is for sale, and what the deal has although it no longer is. */
    private List<Choice> products(Shelf shelf, List<LineCard> present) {
        List<Choice> choices =
                new ArrayList<>(
                        shelf.products().stream().map(each -> choice(shelf, each)).toList());
        for (LineCard line : present) {
            String id = String.valueOf(line.productId());
            if (line.productId() != null && choices.stream().noneMatch(c -> c.value().equals(id))) {
                choices.add(new Choice(id, line.name() + " (no longer for sale)"));
            }
        }
        return choices;
    }

    private Choice choice(Shelf shelf, ProductCard product) {
        String price = firm.money(shelf.price(product)).words();
        String unit = product.unit() == null ? "" : " per " + product.unit();
        return new Choice(product.id().toString(), product.name() + ", " + price + unit);
    }
}
