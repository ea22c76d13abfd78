package org.tandemcrm.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListPageTests {

    private static final Listing<String> LEADS =
            Listing.<String>named("leads")
                    .select("l.name")
                    .from("lead l join (select 1 where true) x on true")
                    .id("l.lead_id")
                    .search("l.search_text")
                    .column(Column.text("name", "Name", "l.name").filterable().sortable())
                    .column(Column.number("heat", "Heat", "l.heat").filterable().sortable())
                    .column(
                            Column.choice("temperature", "Temperature", "l.temperature")
                                    .choices(Map.of("WARM", "Warm"))
                                    .filterable())
                    .column(Column.id("ownerId", "Owner", "l.owner_id").filterable())
                    .column(Column.moment("createdAt", "Created", "l.created_at").filterable())
                    .defaultSort("name")
                    .rows((row, n) -> row.getString(1));

    @Test
    void theFirstClickSortsFiguresDownAndNamesUpAndTheSecondTurnsThemRound() {
        assertThat(page("").sortHref("heat")).isEqualTo("?sort=-heat");
        assertThat(page("sort=-heat").sortHref("heat")).isEqualTo("?sort=heat");
        assertThat(page("sort=-heat").sortHref("name")).isEqualTo("?sort=name");
        assertThat(page("").sortHref("name")).isEqualTo("?sort=-name");
        assertThat(page("").ariaSort("name")).isEqualTo("ascending");
        assertThat(page("sort=-heat").ariaSort("heat")).isEqualTo("descending");
        assertThat(page("sort=-heat").ariaSort("name")).isNull();
    }

    @Test
    void aChipSaysTheFilterInWordsAndLeadsToTheListWithoutIt() {
        var page =
                page(
                        "q=berg&temperature=WARM&heat.gte=15&heat.gt=3&createdAt.gt=2026-01-01&name.empty=true&sort=-heat");

        assertThat(page.chips())
                .extracting(ListPage.Chip::text)
                .containsExactly(
                        "“berg”",
                        "Temperature: Warm",
                        "Heat from 15",
                        "Heat more than 3",
                        "Created after 2026-01-01",
                        "Name is empty");
        assertThat(page.chips().get(1).href())
                .doesNotContain("WARM")
                .contains("q=berg")
                .contains("sort=-heat");
    }

    @Test
    void theCsvLinkAsksTheSameButForThePage() {
        assertThat(page("heat.gte=15&cursor=abc").csvHref()).isEqualTo("/leads.csv?heat.gte=15");
        assertThat(page("").csvHref()).isEqualTo("/leads.csv");
    }

    @Test
    void theFilterBarCarriesAlongWhatItCannotShow() {
        var page =
                page(
                        "heat.gte=15&heat.gt=3&temperature.not=WARM&createdAt.gte=-7d&sort=-heat&limit=20&q=x");

        assertThat(page.carried())
                .extracting(ListPage.Carried::name)
                .containsExactlyInAnyOrder("heat.gt", "temperature.not", "sort", "limit");
    }

    @Test
    void anIdIsOfferedOnlyByName() {
        assertThat(page("").fields()).extracting(FilterField::key).doesNotContain("ownerId");
        assertThat(page("").withChoices("ownerId", Map.of("1", "Anna")).fields())
                .extracting(FilterField::key)
                .contains("ownerId");
    }

    @Test
    void aRelativeDayIsTypedAsTextBecauseADateFieldWouldDropIt() {
        assertThat(ends("createdAt.gte=-7d")).containsExactly("text", "date");
        assertThat(ends("createdAt.gte=2026-01-01")).containsExactly("date", "date");
    }

    @Test
    void aListingThatCouldNotWorkIsNotBuilt() {
        var plan = Listing.<String>named("x").select("1").from("x").id("x_id");
        assertThatThrownBy(() -> plan.defaultSort("name").rows((row, n) -> ""))
                .isInstanceOf(UnknownParameter.class);
        assertThatThrownBy(() -> plan.from("x where true"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.column(Column.text("sort", "Sort", "s")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Column.text("a.b", "A", "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Column.having("t", "T", "true"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aParameterOfThePageStaysInEveryAddress() {
        ListPage<String> page = page("q=berg&limit=10").keeping("model", "LINEAR");

        assertThat(page.firstHref()).isEqualTo("?model=LINEAR&q=berg&limit=10");
        assertThat(page.sortHref("name")).startsWith("?model=LINEAR&q=berg");
        assertThat(page.clearHref()).isEqualTo("?model=LINEAR&limit=10");
        assertThat(page.csvHref()).endsWith(".csv?model=LINEAR&q=berg&limit=10");
        assertThat(page.carried()).contains(new ListPage.Carried("model", "LINEAR"));
        assertThat(page.carriedWhole())
                .containsExactly(
                        new ListPage.Carried("q", "berg"), new ListPage.Carried("limit", "10"));
    }

    private static List<String> ends(String query) {
        return page(query).fields().stream()
                .filter(field -> field.key().equals("createdAt"))
                .flatMap(field -> field.ends().stream())
                .map(FilterField.End::type)
                .toList();
    }

    private static ListPage<String> page(String query) {
        return new ListPage<>(
                LEADS, ListQuery.parse(query), List.of(), null, Total.counted(0), Map.of());
    }
}
