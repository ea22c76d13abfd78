package org.tandemcrm.deal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.SalespeopleChoice;
import org.tandemcrm.user.UserId;
import org.tandemcrm.web.Choice;

/**
 * The bar above a report: which deals or sales it is about, what else there is to choose, and the
 * addresses of other reports about the same ones.
 *
 * @param path of this report
 * @param own what else this report's address holds, such as its model
 */
public record CutBar(
        String path,
        Map<String, String> own,
        PeriodPicker picker,
        DealCut cut,
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

    /** This report about everybody's. */
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

    /** Another report about the same ones, with names and values of its own; null is left out. */
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

    /** What of each deal counts in what was sold, where that is not all of it. */
    public @Nullable String partly() {
        return cut.product() == null ? null : ProductParts.DEFINITION;
    }

    /** Whether people or a product were chosen. */
    public boolean isNarrowed() {
        return cut.product() != null || !people.picked().isEmpty();
    }

    /** This report about all of these days. */
    public String ofAll() {
        MultiValueMap<String, String> all = all();
        all.remove("product");
        all.remove("person");
        all.setAll(own);
        return address(path, all);
    }

    private MultiValueMap<String, String> all() {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        all.set("from", cut.period().from().toString());
        all.set("to", cut.period().to().toString());
        if (cut.product() != null) {
            all.set("product", cut.product().toString());
        }
        people.picked().forEach(one -> all.add("person", one.value()));
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
