package org.tandemcrm.attribution.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.deal.CutBar;
import org.tandemcrm.deal.CutDesk;
import org.tandemcrm.deal.CutForm;
import org.tandemcrm.deal.DealCut;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

/** Reads from an address which sales a report is about, and offers the others. */
@Component
class CutReader {

    private final CutDesk desk;

    CutReader(CutDesk desk) {
        this.desk = desk;
    }

    /**
     * Whoever may see their own sales only gets these from the report, whomever they ask for.
     *
     * @throws InvalidInput naming what cannot be shown
     */
    SalesCut cut(CutForm form, Viewer me) {
        DealCut cut = desk.cut(form, only(me));
        return new SalesCut(cut.period(), cut.product(), cut.whose());
    }

    /**
     * @param own names and values that the report's address holds besides
     */
    CutBar bar(String path, CutForm form, Viewer me, String... own) {
        return desk.bar(path, form, only(me), own);
    }

    PeriodPicker picker(CutForm form) {
        return desk.picker(form);
    }

    private static @Nullable Salespeople only(Viewer me) {
        return me.may(Right.SEE_COSTS) ? null : Salespeople.EVERYBODY;
    }
}
