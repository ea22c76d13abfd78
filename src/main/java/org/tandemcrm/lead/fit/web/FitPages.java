package org.tandemcrm.lead.fit.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.lead.Fit;
import org.tandemcrm.lead.fit.FitBook;
import org.tandemcrm.lead.fit.FitField;
import org.tandemcrm.lead.fit.FitMatch;
import org.tandemcrm.lead.fit.FitRuleCard;
import org.tandemcrm.lead.fit.FitSpread;
import org.tandemcrm.web.Bar;
import org.tandemcrm.web.Choice;

/** Fills the pages of fit. */
@Component
class FitPages {

    private final FitBook book;

    FitPages(FitBook book) {
        this.book = book;
    }

    String list(FitRuleForm form, Model model) {
        FitSpread spread = book.spread();
        model.addAttribute("rules", book.rules());
        model.addAttribute("waiting", spread.waiting());
        model.addAttribute("bars", bars(spread));
        return filled(form, model, "lead/fit-rules");
    }

    String form(FitRuleCard card, FitRuleForm form, long version, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("version", version);
        return filled(form, model, "lead/fit-rule");
    }

    private static String filled(FitRuleForm form, Model model, String view) {
        model.addAttribute("form", form);
        model.addAttribute("fields", Choice.of(FitField.class, FitField::label));
        model.addAttribute("matches", Choice.of(FitMatch.class, FitMatch::label));
        return view;
    }

    private static List<Bar> bars(FitSpread spread) {
        List<Bar> bars = new ArrayList<>();
        for (Fit fit : Fit.values()) {
            bars.add(new Bar(fit.name(), spread.of(fit), Long.toString(spread.of(fit))));
        }
        String unknown = Long.toString(spread.unknown());
        bars.add(new Bar("Not known", spread.unknown(), unknown, null, "plain"));
        return bars;
    }
}
