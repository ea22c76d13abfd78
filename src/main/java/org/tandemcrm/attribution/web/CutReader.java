package org.tandemcrm.attribution.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.offering.Assortment;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.SalesTeam;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.SalespeopleChoice;
import org.tandemcrm.user.Viewer;

/** Reads from an address which sales a report is about, and offers the others. */
@Component
class CutReader {

    private final Firm firm;
    private final Assortment assortment;
    private final SalesTeam team;

    CutReader(Firm firm, Assortment assortment, SalesTeam team) {
        this.firm = firm;
        this.assortment = assortment;
        this.team = team;
    }

    /**
     * Whoever may see their own sales only gets these from the report, whomever they ask for.
     *
     * @throws InvalidInput naming what cannot be shown
     */
    SalesCut cut(CutForm form, Viewer me) {
        return new SalesCut(
                picker(form).period(),
                assortment.named(form.product()),
                choosesPeople(me) ? team.named(form.person()) : Salespeople.EVERYBODY);
    }

    /**
     * @param own names and values that the report's address holds besides
     */
    CutBar bar(String path, CutForm form, Viewer me, String... own) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int name = 0; name < own.length; name += 2) {
            pairs.put(own[name], own[name + 1]);
        }
        SalesCut cut = cut(form, me);
        return new CutBar(
                path,
                pairs,
                picker(form),
                cut,
                assortment.choices(cut.product()),
                choosesPeople(me) ? team.choice(cut.whose()) : SalespeopleChoice.none(cut.whose()));
    }

    PeriodPicker picker(CutForm form) {
        return PeriodPicker.of(form.from(), form.to(), firm.today(), firm.settings());
    }

    private static boolean choosesPeople(Viewer me) {
        return me.may(Right.SEE_COSTS);
    }
}
