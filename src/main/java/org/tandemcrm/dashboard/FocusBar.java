package org.tandemcrm.dashboard;

import java.util.List;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.shared.Period;
import org.tandemcrm.web.Choice;

/**
 * The bar above a page of figures: what it is about, and what else there is to choose.
 *
 * @param path of the page
 * @param people empty for who sees their own alone
 */
public record FocusBar(
        String path, Focus focus, PeriodPicker picker, List<Choice> products, List<Choice> people) {

    /** This page about other days. */
    public String during(PeriodPicker.Choice choice) {
        return focus.during(new Period(choice.from(), choice.to())).at(path);
    }

    /** This page about the period before, or after with 1. */
    public String turned(int times) {
        return focus.turned(times).at(path);
    }

    /** The name of the days. */
    public String label() {
        return picker.label();
    }

    public Compare[] comparisons() {
        return Compare.values();
    }
}
