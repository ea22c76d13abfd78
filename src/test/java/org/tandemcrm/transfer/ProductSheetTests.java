package org.tandemcrm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.offering.OfferingMother;
import org.tandemcrm.user.Role;

/** A list of products comes into the catalogue by its codes. */
@ModuleTest
@CleanDatabase
class ProductSheetTests {

    @Autowired Imports imports;
    @Autowired ImportRunner runner;
    @Autowired ImportReports reports;
    @Autowired TestPeople people;
    @Autowired OfferingMother offering;
    @Autowired JdbcClient jdbc;

    @Test
    void newOnesAreEnteredKnownOnesChangedAndUnfitOnesTold() {
        offering.product("Scanner", "100", "40");
        jdbc.sql("update product set code = 'SC-1', code_key = 'sc-1', category = 'Hardware'")
                .update();
        String list =
                """
                Name,SKU,Price,Unit,Cost
                Pallet scanner,SC-1,120.50,piece,
                Training,TR-1,900,day,400
                ,X-1,5,piece,
                Rope,RO-1,cheap,m,
                """;
        ImportCard first = brought(list);
        assertThat(first.created()).isEqualTo(1);
        assertThat(first.updated()).isEqualTo(1);
        assertThat(first.failed()).isEqualTo(2);
        assertThat(products())
                .containsExactly(
                        "Pallet scanner SC-1 120.5000 piece none Hardware",
                        "Training TR-1 900.0000 day 400.0000 none");

        ImportCard again = brought(list.replace("900", "950"));
        assertThat(again.created()).isZero();
        assertThat(again.same()).isEqualTo(1);
        assertThat(products()).contains("Training TR-1 950.0000 day 400.0000 none");
    }

    @Test
    void aListOfPeopleWithAPriceIsNoListOfProducts() {
        var recipe = new ProductSheet(null);
        assertThat(recipe.recognises(sheet("Name,Code,Price"))).isTrue();
        assertThat(recipe.recognises(sheet("Name,Email,Price"))).isFalse();
        assertThat(recipe.recognises(sheet("Name,Code"))).isFalse();
    }

    private static Sheet sheet(String header) {
        return SheetReader.read("a.csv", (header + "\n1,2,3\n").getBytes(StandardCharsets.UTF_8));
    }

    private ImportCard brought(String list) {
        var file = new Upload("products.csv", list.getBytes(StandardCharsets.UTF_8));
        return people.as(
                people.with(Role.MARKETER),
                () -> {
                    ImportId id = imports.upload(List.of(file));
                    runner.run(id, rows -> {});
                    return reports.card(id);
                });
    }

    private List<String> products() {
        return jdbc.sql(
                        """
                        select concat_ws(' ', name, code, list_price, unit, coalesce(cost::text, 'none'),
                                         coalesce(category, 'none'))
                          from product order by name
                        """)
                .query(String.class)
                .list();
    }
}
