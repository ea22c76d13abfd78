package org.tandemcrm.dashboard;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.SalespeopleChoice;
import org.tandemcrm.user.UserId;
import org.tandemcrm.web.Choice;

/**
 * The bar above a page of figures: what it is about, and what else there is to choose.
 *
 * @param path of the page
 */
public record FocusBar(
        String path,
        Focus focus,
        PeriodPicker picker,
        List<Choice> products,
        SalespeopleChoice people) {

    /** This page about other days. */
    public String during(PeriodPicker.Choice choice) {
        return focus.during(new Period(choice.from(), choice.to())).at(path);
    }

    /** This page about the period before, or after with 1. */
    public String turned(int times) {
        return focus.turned(times).at(path);
    }

    /** This page without one of the people. */
    public String without(String person) {
        return focus.of(focus.whose().without(UserId.of(person))).at(path);
    }

    /** This page about everybody. */
    public String ofEverybody() {
        return focus.of(Salespeople.EVERYBODY).at(path);
    }

    /** This page about all products. */
    public String ofAnyProduct() {
        return focus.ofAnyProduct().at(path);
    }

    /** This page about everybody and all products. */
    public String ofAll() {
        return focus.of(Salespeople.EVERYBODY).ofAnyProduct().at(path);
    }

    /** The name of the one product that it is about. */
    public @Nullable String product() {
        return products.stream()
                .filter(each -> each.value().equals(String.valueOf(focus.product())))
                .map(Choice::label)
                .findFirst()
                .orElse(null);
    }

    /** The people and the product that it is about, in words; empty for all. */
    public String only() {
        return Stream.of(people.picked().isEmpty() ? null : people.words(), product())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** The name of the days. */
    public String label() {
        return picker.label();
    }

    public Compare[] comparisons() {
        return Compare.values();
    }
}
