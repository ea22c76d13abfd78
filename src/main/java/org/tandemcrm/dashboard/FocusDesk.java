package org.tandemcrm.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.SalesTeam;
import org.tandemcrm.user.SalespeopleChoice;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Choice;

/** Reads from an address what a page of figures is about, and offers the reader the rest. */
@Component
public class FocusDesk {

    private final Firm firm;
    private final Catalogue catalogue;
    private final SalesTeam team;

    FocusDesk(Firm firm, Catalogue catalogue, SalesTeam team) {
        this.firm = firm;
        this.catalogue = catalogue;
        this.team = team;
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
                product(asked.product()),
                scope == Scope.COMPANY ? team.named(asked.person()) : scope.whose(reader),
                scope);
    }

    /** What stands above a page about it. */
    public FocusBar bar(String path, Focus focus) {
        Asked asked = new Asked(focus.period().from(), focus.period().to(), null, null, null);
        return new FocusBar(path, focus, picker(asked), products(focus), people(focus));
    }

    private PeriodPicker picker(Asked asked) {
        return PeriodPicker.of(asked.from(), asked.to(), firm.today(), firm.settings());
    }

    private @Nullable ProductId product(@Nullable ProductId asked) {
        if (asked != null && catalogue.names(List.of(asked)).isEmpty()) {
            throw new InvalidInput("product", "No product has this id.");
        }
        return asked;
    }

    private List<Choice> products(Focus focus) {
        List<Choice> choices = new ArrayList<>();
        catalogue
                .forSale()
                .forEach(each -> choices.add(new Choice(each.id().toString(), each.name())));
        ProductId chosen = focus.product();
        if (chosen != null) {
            String name = catalogue.names(List.of(chosen)).getOrDefault(chosen, "A product");
            keep(choices, new Choice(chosen.toString(), name));
        }
        return choices;
    }

    private SalespeopleChoice people(Focus focus) {
        return focus.scope() == Scope.COMPANY
                ? team.choice(focus.whose())
                : SalespeopleChoice.none(focus.whose());
    }

    /** What is no longer on offer still says what the page is about. */
    private static void keep(List<Choice> choices, Choice chosen) {
        if (choices.stream().noneMatch(each -> each.value().equals(chosen.value()))) {
            choices.add(chosen);
        }
    }
}
