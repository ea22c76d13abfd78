package org.tandemcrm.offering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.web.Choice;

/** Knows of which product's figures a reader can ask. */
@Component
@Transactional(readOnly = true)
public class Assortment {

    private final Catalogue catalogue;

    Assortment(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The one that an address names in its parameter {@code product}.
     *
     * @throws InvalidInput where there was never such a product
     */
    public @Nullable ProductId named(@Nullable ProductId asked) {
        if (asked != null && catalogue.names(List.of(asked)).isEmpty()) {
            throw new InvalidInput("product", "No product has this id.");
        }
        return asked;
    }

    /** All that can be sold now, and whatever else was chosen, so that a page says its name. */
    public List<Choice> choices(@Nullable ProductId chosen) {
        List<Choice> choices = new ArrayList<>();
        catalogue.forSale().forEach(each -> choices.add(choice(each.id(), each.name())));
        if (chosen != null
                && choices.stream().noneMatch(each -> each.value().equals(chosen.toString()))) {
            catalogue.names(List.of(chosen)).forEach((id, name) -> choices.add(choice(id, name)));
        }
        return choices;
    }

    private static Choice choice(ProductId id, String name) {
        return new Choice(id.toString(), name);
    }
}
