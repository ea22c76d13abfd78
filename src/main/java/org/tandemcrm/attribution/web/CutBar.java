package org.tandemcrm.attribution.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.deal.ProductParts;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.SalespeopleChoice;
import org.tandemcrm.user.UserId;
import org.tandemcrm.web.Choice;

/**
 * The bar above a report: which sales it is about, what else there is to choose, and the addresses
 * of other reports about the same sales.
 *
 * @param path of this report
 * @param own what else this report's address holds, such as its model
 */
record CutBar(
        String path,
        Map<String, String> own,
        PeriodPicker picker,
        SalesCut cut,
        List<Choice> products,
        SalespeopleChoice people) {

    /** This report about other days. */
    public String during(PeriodPicker.Choice choice) {
        MultiValueMap<String, String> all = all();
        all.set("from", choice.from().toString());
        all.set("to", choice.to().toString());
        all.setAll(own);
        return address(path, all);
    }

    /** This report with one choice changed. */
    public String with(String name, Object value) {
        MultiValueMap<String, String> all = all();
        all.setAll(own);
        all.set(name, value.toString());
        return address(path, all);
    }

    /** This report without one of the people. */
    public String without(String person) {
        return of(cut.whose().without(UserId.of(person)));
    }

    /** This report about everybody's sales. */
    public String ofEverybody() {
        return of(Salespeople.EVERYBODY);
    }

    private String of(Salespeople whose) {
        MultiValueMap<String, String> all = all();
        all.setAll(own);
        all.remove("person");
        whose.values().forEach(id -> all.add("person", id));
        return address(path, all);
    }

    /** Another report about the same sales, with names and values of its own; null is left out. */
    public String at(String other, @Nullable Object... pairs) {
        MultiValueMap<String, String> all = all();
        for (int name = 0; name < pairs.length; name += 2) {
            Object value = pairs[name + 1];
            if (value != null) {
                all.set(String.valueOf(pairs[name]), value.toString());
            }
        }
        return address(other, all);
    }

    /** What of each sale counts, where that is not all of it. */
    public @Nullable String partly() {
        return cut.product() == null ? null : ProductParts.DEFINITION;
    }

    private MultiValueMap<String, String> all() {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        all.set("from", cut.period().from().toString());
        all.set("to", cut.period().to().toString());
        if (cut.product() != null) {
            all.set("product", cut.product().toString());
        }
        cut.whose().values().forEach(id -> all.add("person", id));
        return all;
    }

    private static String address(String path, MultiValueMap<String, String> query) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(query)
                .encode()
                .build()
                .toUriString();
    }
}
