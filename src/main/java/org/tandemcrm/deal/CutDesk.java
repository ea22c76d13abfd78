package org.tandemcrm.deal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.offering.Assortment;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.SalesTeam;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.SalespeopleChoice;

/** Reads from an address which deals or sales a report is about, and offers the others. */
@Component
public class CutDesk {

    private final Firm firm;
    private final Assortment assortment;
    private final SalesTeam team;
    private final Sellers sellers;

    CutDesk(Firm firm, Assortment assortment, SalesTeam team, Sellers sellers) {
        this.firm = firm;
        this.assortment = assortment;
        this.team = team;
        this.sellers = sellers;
    }

    /**
     * The deals that it is about.
     *
     * @param only whose they are for a reader who can choose nobody; absent for who chooses
     * @throws InvalidInput naming what cannot be shown
     */
    public DealCut cut(CutForm form, @Nullable Salespeople only) {
        return new DealCut(
                picker(form).period(),
                assortment.named(form.product()),
                only == null ? team.named(form.person()) : only);
    }

    /**
     * What stands above the report.
     *
     * @param own names and values that its address holds besides
     */
    public CutBar bar(String path, CutForm form, @Nullable Salespeople only, String... own) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int name = 0; name < own.length; name += 2) {
            pairs.put(own[name], own[name + 1]);
        }
        DealCut cut = cut(form, only);
        return new CutBar(
                path,
                pairs,
                picker(form),
                cut,
                assortment.choices(cut.product()),
                only == null
                        ? sellers.choice(cut.whose(), cut.period())
                        : SalespeopleChoice.none(only));
    }

    public PeriodPicker picker(CutForm form) {
        return PeriodPicker.of(form.from(), form.to(), firm.today(), firm.settings());
    }
}
