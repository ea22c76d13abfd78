package org.tandemcrm.attribution.web;

import java.util.ArrayList;
import java.util.List;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.attribution.Model;
import org.tandemcrm.web.Definition;

/** What the numbers of the report of what earned the sales count. */
final class CreditWords {

    private CreditWords() {}

    static List<Definition> of(CreditTable table) {
        List<Definition> words = new ArrayList<>();
        words.add(
                new Definition(
                        "sales", "Sales", "Sales of these days that the campaign has a share of."));
        words.add(
                new Definition(
                        "credit",
                        "Credit",
                        "Its share of the amounts sold. %s%s"
                                .formatted(
                                        table.model().definition(),
                                        Model.sharing().contains(table.model())
                                                ? " The column adds up to all sales."
                                                : "")));
        words.add(
                new Definition(
                        "sourced",
                        "Sourced",
                        "The whole amounts of the sales whose first response it drew."));
        words.add(
                new Definition(
                        "influenced",
                        "Influenced",
                        "The whole amounts of all sales that it took part in; they add up to more"
                                + " than was sold."));
        if (table.spend() != null) {
            costs(words);
        }
        return words;
    }

    private static void costs(List<Definition> words) {
        words.add(
                new Definition(
                        "spend",
                        "Spend",
                        "What it cost in these days: the actual cost, else the planned one."));
        words.add(
                new Definition(
                        "profit",
                        "Profit",
                        "Its share of the margins less its spend. Where a sale names no margin,"
                                + " the company's usual one counts."));
        words.add(new Definition("return", "Return", "The profit as a share of the spend."));
        words.add(
                new Definition(
                        "costPerSale",
                        "Cost per sale",
                        "The spend by the number of sales of which it has a share."));
    }
}
