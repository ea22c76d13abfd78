package org.tandemcrm.dashboard;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.Sellers;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.offering.Assortment;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.SalesTeam;
import org.tandemcrm.user.SalespeopleChoice;
import org.tandemcrm.user.Viewer;

/** Reads from an address what a page of figures is about, and offers the reader the rest. */
@Component
public class FocusDesk {

    private final Firm firm;
    private final Assortment assortment;
    private final SalesTeam team;
    private final Sellers sellers;

    FocusDesk(Firm firm, Assortment assortment, SalesTeam team, Sellers sellers) {
        this.firm = firm;
        this.assortment = assortment;
        this.team = team;
        this.sellers = sellers;
    }

    /**
     * The present month, beside the same days last year, if nothing else is asked for. Whoever may
     * see their own figures only gets these, whomever they ask for.
     *
     * @throws InvalidInput naming what cannot be shown
     */
    public Focus focus(Asked asked, Viewer reader) {
        Scope scope = Scope.of(reader);
        Compare compare = Objects.requireNonNullElse(asked.compare(), Compare.YEAR);
        return new Focus(
                picker(asked).period(),
                firm.today(),
                compare,
                assortment.named(asked.product()),
                scope == Scope.COMPANY ? team.named(asked.person()) : scope.whose(reader),
                scope);
    }

    /** What stands above a page about it. */
    public FocusBar bar(String path, Focus focus) {
        Asked asked = new Asked(focus.period().from(), focus.period().to(), null, null, null);
        return new FocusBar(
                path, focus, picker(asked), assortment.choices(focus.product()), people(focus));
    }

    private PeriodPicker picker(Asked asked) {
        return PeriodPicker.of(asked.from(), asked.to(), firm.today(), firm.settings());
    }

    private SalespeopleChoice people(Focus focus) {
        return focus.scope() == Scope.COMPANY
                ? sellers.choice(focus.whose(), focus.period())
                : SalespeopleChoice.none(focus.whose());
    }
}
