package org.tandemcrm.attribution.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.deal.ProductParts;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.web.Choice;

/**
 * The bar above a report: which sales it is about, what else there is to choose, and the addresses
 * of other reports about the same sales.
 *
 * @param path of this report
 * @param own what else this report's address holds, such as its model
 * @param people empty for who sees their own sales alone
 */
record CutBar(
        String path,
        Map<String, String> own,
        PeriodPicker picker,
        SalesCut cut,
        List<Choice> products,
        List<Choice> people) {

    /** This report about other days. */
    public String during(PeriodPicker.Choice choice) {
        Map<String, String> all = all();
        all.put("from", choice.from().toString());
        all.put("to", choice.to().toString());
        all.putAll(own);
        return address(path, all);
    }

    /** This report with one choice changed. */
    public String with(String name, Object value) {
        Map<String, String> all = all();
        all.putAll(own);
        all.put(name, value.toString());
        return address(path, all);
    }

    /** Another report about the same sales, with names and values of its own; null is left out. */
    public String at(String other, @Nullable Object... pairs) {
        Map<String, String> all = all();
        for (int name = 0; name < pairs.length; name += 2) {
            Object value = pairs[name + 1];
            if (value != null) {
                all.put(String.valueOf(pairs[name]), value.toString());
            }
        }
        return address(other, all);
    }

    /** What of each sale counts, where that is not all of it. */
    public @Nullable String partly() {
        return cut.product() == null ? null : ProductParts.DEFINITION;
    }

    private Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("from", cut.period().from().toString());
        all.put("to", cut.period().to().toString());
        if (cut.product() != null) {
            all.put("product", cut.product().toString());
        }
        if (cut.person() != null) {
            all.put("person", cut.person().toString());
        }
        return all;
    }

    private static String address(String path, Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        query.forEach(address::queryParam);
        return address.encode().build().toUriString();
    }
}
