package org.tandemcrm.dashboard.sales.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tandemcrm.dashboard.sales.Growth;
import org.tandemcrm.deal.Business;
import org.tandemcrm.web.Definition;

/** What the numbers of growth count. */
final class GrowthWords {

    private GrowthWords() {}

    static List<Definition> of(Growth growth) {
        List<Definition> words = new ArrayList<>();
        words.add(
                new Definition(
                        "sales",
                        "Sales",
                        "Amounts of the deals closed as won, by the day of the close where the"
                                + " company sits. A deal that was opened again counts no more"
                                + " until it is closed anew."));
        words.add(
                new Definition(
                        "before",
                        "Last year",
                        "The same a year before. A month that runs stands beside as many days of"
                                + " last year, one to come beside all of it; the sum beside what of"
                                + " last year lies as far back as today, and of more than a year"
                                + " beside none."));
        words.add(
                new Definition(
                        "change",
                        "Change",
                        "Told from five sales on both sides: with fewer, one more or less would"
                                + " turn it."));
        target(growth, words);
        for (Business kind : Business.values()) {
            words.add(
                    new Definition(
                            kind.name().toLowerCase(Locale.ROOT),
                            kind.label(),
                            sentence(kind.definition())));
        }
        money(growth, words);
        words.add(products());
        return words;
    }

    private static void target(Growth growth, List<Definition> words) {
        if (growth.all().target() != null) {
            words.add(
                    new Definition(
                            "ofTarget",
                            "Of target",
                            "The share that is reached of the fiscal year's target, a twelfth for"
                                    + " each month."));
        }
    }

    private static Definition products() {
        return new Definition(
                "products",
                "By product",
                "Of each deal a product has the part that its lines are; where the deal's"
                        + " amount differs from all its lines, they are raised or lowered"
                        + " in proportion. The margin is parted by the same lines. A deal"
                        + " with two products counts once at each; its amount is counted"
                        + " once.");
    }

    private static void money(Growth growth, List<Definition> words) {
        if (growth.money()) {
            words.add(
                    new Definition(
                            "margin",
                            "Margin",
                            "As it was entered; else from the cost of the lines; else the"
                                    + " company's usual margin."));
        }
        if (growth.all().spent() != null) {
            words.add(
                    new Definition(
                            "spent",
                            "Campaigns",
                            "What all campaigns cost in these days: the actual cost, else the"
                                    + " planned one, on its day."));
            words.add(new Definition("profit", "Profit", "The margin less what campaigns cost."));
        }
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
