package org.tandemcrm.attribution.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.SalesTeam;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.SalespeopleChoice;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Choice;

/** Reads from an address which sales a report is about, and offers the others. */
@Component
class CutReader {

    private final Firm firm;
    private final Catalogue catalogue;
    private final SalesTeam team;

    CutReader(Firm firm, Catalogue catalogue, SalesTeam team) {
        this.firm = firm;
        this.catalogue = catalogue;
        this.team = team;
    }

    SalesCut cut(CutForm form) {
        return new SalesCut(picker(form).period(), form.product(), Salespeople.of(form.person()));
    }

    /**
     * @param own names and values that the report's address holds besides
     */
    CutBar bar(String path, CutForm form, Viewer me, String... own) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int name = 0; name < own.length; name += 2) {
            pairs.put(own[name], own[name + 1]);
        }
        return new CutBar(path, pairs, picker(form), cut(form), products(form), people(form, me));
    }

    private PeriodPicker picker(CutForm form) {
        return PeriodPicker.of(form.from(), form.to(), firm.today(), firm.settings());
    }

    private List<Choice> products(CutForm form) {
        List<Choice> choices = new ArrayList<>();
        catalogue
                .forSale()
                .forEach(
                        product ->
                                choices.add(new Choice(product.id().toString(), product.name())));
        ProductId chosen = form.product();
        if (chosen != null && isMissing(choices, chosen.toString())) {
            String name = catalogue.names(List.of(chosen)).getOrDefault(chosen, "Unknown product");
            choices.add(new Choice(chosen.toString(), name));
        }
        return choices;
    }

    private SalespeopleChoice people(CutForm form, Viewer me) {
        Salespeople chosen = Salespeople.of(form.person());
        return me.may(Right.SEE_COSTS) ? team.choice(chosen) : SalespeopleChoice.none(chosen);
    }

    private static boolean isMissing(List<Choice> choices, String value) {
        return choices.stream().noneMatch(choice -> choice.value().equals(value));
    }
}
