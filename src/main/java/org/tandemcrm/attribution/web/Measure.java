package org.tandemcrm.attribution.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Money;

/** What the models are compared by. */
enum Measure {
    CREDIT("Revenue", "its share of the amounts sold", CampaignCredit::credit),
    PROFIT("Profit", "its share of the margins less what it cost", CampaignCredit::profit),
    RETURN("Return", "its profit for each unit of money spent on it", CampaignCredit::returned),
    COST_PER_SALE(
            "Cost per sale",
            "what it cost by the number of sales that it has a share of",
            CampaignCredit::costPerSale);

    private final String label;
    private final String definition;
    private final Function<CampaignCredit, @Nullable Object> of;

    Measure(String label, String definition, Function<CampaignCredit, @Nullable Object> of) {
        this.label = label;
        this.definition = definition;
        this.of = of;
    }

    public String label() {
        return label;
    }

    public String definition() {
        return definition;
    }

    /** The cell, money or a share; absent where there is none. */
    public @Nullable Object of(CampaignCredit campaign) {
        return of.apply(campaign);
    }

    /** Whether the cell is an amount. */
    public boolean isMoney(@Nullable Object cell) {
        return cell instanceof Money;
    }

    /**
     * @param costs without them only the revenue can be told
     */
    static List<Measure> offered(boolean costs) {
        return costs ? List.of(values()) : List.of(CREDIT);
    }

    /**
     * @throws InvalidInput naming the field "measure"
     */
    static Measure named(@Nullable String name, boolean costs) {
        if (name == null) {
            return CREDIT;
        }
        Measure found =
                Arrays.stream(values())
                        .filter(measure -> measure.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> new InvalidInput("measure", "There is no such measure."));
        return costs ? found : CREDIT;
    }
}
