package org.tandemcrm.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.shared.Folded;

@ModuleTest
@CleanDatabase
class ListsTests {

    record Fruit(UUID id, String name, BigDecimal price, String kind, LocalDate picked) {}

    enum Sort {
        APPLE,
        PEAR,
        BLOOD_ORANGE
    }

    private static final Listing<Fruit> FRUITS =
            Listing.<Fruit>named("fruits")
                    .select("f.fruit_id, f.name, f.price, f.kind, f.picked")
                    .from("fruit f")
                    .where("f.shop = :shop")
                    .id("f.fruit_id")
                    .search("f.search_text")
                    .column(
                            Column.text("name", "Name", "f.name").foldedBy("f.sort_name"),
                            Fruit::name)
                    .column(
                            Column.money("price", "Price", "f.price")
                                    .nullable()
                                    .filterable()
                                    .sortable(),
                            Fruit::price)
                    .column(
                            Column.choice("kind", "Kind", "f.kind")
                                    .choices(Sort.class)
                                    .nullable()
                                    .filterable()
                                    .sortable(),
                            Fruit::kind)
                    .column(
                            Column.date("picked", "Picked", "f.picked").filterable().sortable(),
                            Fruit::picked)
                    .column(
                            Column.moment("soldAt", "Sold", "f.sold_at")
                                    .nullable()
                                    .filterable()
                                    .sortable())
                    .column(Column.flag("ripe", "Ripe", "f.ripe").filterable())
                    .column(Column.text("note", "Note", "f.note").filterable())
                    .column(Column.number("weight", "Weight", "f.weight").sortable())
                    .column(Column.id("fruitId", "Fruit", "f.fruit_id").filterable())
                    .column(Column.having("tag", "Tag", ":value = any (f.tags)"))
                    .defaultSort("name")
                    .rows(
                            (row, n) ->
                                    new Fruit(
                                            row.getObject("fruit_id", UUID.class),
                                            row.getString("name"),
                                            row.getBigDecimal("price"),
                                            row.getString("kind"),
                                            row.getObject("picked", LocalDate.class)));

    private static final Map<String, ?> SHOP = Map.of("shop", "a");

    @Autowired Lists lists;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @BeforeEach
    void makeTable() {
        jdbc.sql(
                        """
                        create table if not exists fruit (
                            fruit_id uuid primary key default gen_random_uuid(), shop text not null default 'a',
                            name text not null, sort_name text collate "C" not null, search_text text not null,
                            price numeric(19,4), kind text, picked date not null default '2026-01-01',
                            sold_at timestamptz, ripe boolean not null default false, note text,
                            weight double precision not null default 0, tags text[] not null default '{}')
                        """)
                .update();
    }

    @AfterEach
    void removeTable() {
        jdbc.sql("drop table if exists fruit").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name", "-name", "price", "-price", "weight", "-weight", "picked", "-soldAt", "kind"
            })
    void leafingThroughShowsEveryRowOnceInOrder(String sort) {
        IntStream.range(0, 57).forEach(this::someFruit);
        var seen = new ArrayList<Fruit>();
        var query = ListQuery.parse("limit=10&sort=" + sort);
        for (Slice<Fruit> slice = lists.slice(FRUITS, query, SHOP); ; ) {
            seen.addAll(slice.rows());
            if (slice.next() == null) {
                break;
            }
            slice = lists.slice(FRUITS, query.after(slice.next()), SHOP);
        }

        assertThat(seen).hasSize(57);
        assertThat(new HashSet<>(seen)).hasSize(57);
        assertThat(seen).isEqualTo(lists.slice(FRUITS, query.limited(1000), SHOP).rows());
    }

    @Test
    void rowsThatComeAndGoBetweenPagesNeitherRepeatNorHideOthers() {
        IntStream.range(0, 20).forEach(i -> fruit("b%02d".formatted(i)));
        var first = lists.slice(FRUITS, ListQuery.parse("limit=10"), SHOP);
        jdbc.sql("delete from fruit where name = 'b05'").update();
        fruit("a new one at the front");

        var second = lists.slice(FRUITS, ListQuery.parse("limit=10").after(first.next()), SHOP);

        assertThat(second.rows()).extracting(Fruit::name).containsExactly(names("b", 10, 20));
    }

    @Test
    void aColumnThatForgetsThatItMayBeNullIsCaughtAtOnce() {
        var forgetful =
                Listing.<String>named("forgetful")
                        .select("f.name")
                        .from("fruit f")
                        .id("f.fruit_id")
                        .column(Column.money("price", "Price", "f.price").sortable())
                        .defaultSort("price")
                        .rows((row, n) -> row.getString("name"));
        fruit("a");

        assertThatThrownBy(() -> lists.slice(forgetful, ListQuery.ALL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nullable()");
    }

    @Test
    void namesAreComparedWithoutAccentsAndCapitals() {
        fruit("Äpfel");
        fruit("banane");
        fruit("Apfel");

        assertThat(found("")).hasSize(3).endsWith("banane");
        assertThat(found("name=ÄPFEL")).containsExactlyInAnyOrder("Apfel", "Äpfel");
        assertThat(found("name.contains=NAN")).containsExactly("banane");
        assertThat(found("q=apfel")).hasSize(2);
        assertThat(found("q=BAN öpf")).isEmpty();
    }

    @Test
    void fieldsHoldTogetherUnlessOneIsEnough() {
        fruit("a", "APPLE", "1");
        fruit("b", "PEAR", "9");
        fruit("c", "APPLE", "9");

        assertThat(found("kind=APPLE&price.gte=5")).containsExactly("c");
        assertThat(found("kind=APPLE&price.gte=5&match=any")).containsExactly("a", "b", "c");
        assertThat(found("kind=APPLE,PEAR&price.lt=5")).containsExactly("a");
        assertThat(found("kind.not=APPLE")).containsExactly("b");
        assertThat(found("q=a&kind=PEAR&price.lt=0&match=any")).isEmpty();
    }

    @Test
    void emptyIsAskedForEitherWay() {
        fruit("a", null, "1");
        fruit("b", "PEAR", null);

        assertThat(found("kind.empty=true")).containsExactly("a");
        assertThat(found("price.empty=true")).containsExactly("b");
        assertThat(found("price.empty=false")).containsExactly("a");
        assertThat(found("kind.not=PEAR")).containsExactly("a");
        assertThat(found("note.empty=true")).containsExactly("a", "b");
    }

    @Test
    void anExactMomentMeansItselfAndADayMeansTheWholeDay() {
        sold("first", "2026-03-01T00:00:00Z");
        sold("last", "2026-03-01T23:59:59.999Z");
        sold("next", "2026-03-02T00:00:00Z");

        assertThat(found("soldAt=2026-03-01")).containsExactly("first", "last");
        assertThat(found("soldAt.lte=2026-03-01")).containsExactly("first", "last");
        assertThat(found("soldAt.lt=2026-03-01")).isEmpty();
        assertThat(found("soldAt.gt=2026-03-01")).containsExactly("next");
        assertThat(found("soldAt.gte=2026-03-02")).containsExactly("next");
        assertThat(found("soldAt=2026-03-02T00:00:00Z")).containsExactly("next");
        assertThat(found("soldAt.lt=2026-03-02T01:00:00%2B01:00")).containsExactly("first", "last");
    }

    @Test
    void daysMayBeCountedFromToday() {
        clock.setTo(Instant.parse("2026-01-08T12:00:00Z"));
        fruit("a");
        jdbc.sql("update fruit set picked = '2026-01-03'").update();

        assertThat(found("picked.gte=-7d")).containsExactly("a");
        assertThat(found("picked.gte=-3d")).isEmpty();
        assertThat(found("picked.lt=today")).containsExactly("a");
    }

    @Test
    void conditionsOfTheirOwnAndIdsFilterToo() {
        fruit("a");
        fruit("b");
        jdbc.sql("update fruit set tags = '{sweet}' where name = 'b'").update();
        var id = jdbc.sql("select fruit_id from fruit where name = 'a'").query(UUID.class).single();

        assertThat(found("tag=sweet,sour")).containsExactly("b");
        assertThat(found("tag.not=sweet")).containsExactly("a");
        assertThat(found("fruitId=" + id)).containsExactly("a");
        assertThat(found("ripe=false&ripe.not=true")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "weight=3",
                "price.near=3",
                "sort=note",
                "sort=colour",
                "sort=name,price",
                "kind=PLUM",
                "price.gte=much",
                "price.gte=1e999",
                "price.contains=1",
                "picked=someday",
                "picked.gte=2026-02-30",
                "soldAt.gt=+999999999-01-01",
                "ripe=perhaps",
                "name.gte=a",
                "tag.empty=true",
                "price.empty=perhaps",
                "fruitId=me",
                "cursor=abc",
                "price.gt=99999999999999999999999999999999999999999999999999999999999"
            })
    void whatTheListDoesNotAllowIsRefused(String query) {
        assertThatThrownBy(() -> found(query)).isInstanceOf(UnknownParameter.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table fruit; --",
                "%",
                "_",
                "\\",
                "a' or '1'='1",
                ":shop",
                "?",
                "{}",
                "$1"
            })
    void aReadersWordsAreNeverSql(String words) {
        fruit("plain");
        var query = ListQuery.ALL;

        assertThat(lists.slice(FRUITS, query.searching(words), SHOP).rows()).isEmpty();
        assertThat(lists.slice(FRUITS, query.with("note", Op.CONTAINS, words), SHOP).rows())
                .isEmpty();
        assertThat(lists.slice(FRUITS, query.with("name", Op.IS, words), SHOP).rows()).isEmpty();
        assertThat(lists.slice(FRUITS, query.with("tag", Op.IS, words), SHOP).rows()).isEmpty();
        assertThat(found("")).containsExactly("plain");
    }

    @Test
    void theCountStopsAtTenThousand() {
        jdbc.sql(
                        """
                        insert into fruit (name, sort_name, search_text)
                        select 'n', 'n', 'n' from generate_series(1, 10000)
                        """)
                .update();
        assertThat(lists.total(FRUITS, ListQuery.ALL, SHOP).text()).isEqualTo("10,000");
        fruit("one more");

        assertThat(lists.page(FRUITS, ListQuery.ALL, SHOP).total().text()).isEqualTo("10,000+");
    }

    @Test
    void rowsAreCountedByEachValueOfAColumn() {
        jdbc.sql(
                        """
                        insert into fruit (name, sort_name, search_text, kind, ripe, shop)
                        select 'n', 'n', 'n', kind, ripe, shop
                          from (values ('APPLE', true, 'a', 2), ('APPLE', false, 'a', 1), ('PEAR', true, 'a', 10001),
                                       ('APPLE', true, 'b', 4), (null, true, 'a', 3)) f (kind, ripe, shop, many)
                         cross join lateral generate_series(1, many)
                        """)
                .update();
        assertThat(lists.totals(FRUITS, ListQuery.ALL, SHOP, "kind"))
                .isEqualTo(Map.of("APPLE", new Total(3, false), "PEAR", new Total(10_000, true)));
        assertThat(lists.totals(FRUITS, ListQuery.parse("ripe=false"), SHOP, "kind"))
                .isEqualTo(Map.of("APPLE", new Total(1, false)));
    }

    @Test
    void idsForABulkActionComeInOrderAndUpToTheMost() {
        IntStream.range(0, 12).forEach(i -> fruit("b%02d".formatted(i)));

        assertThat(lists.ids(FRUITS, ListQuery.parse("limit=3"), SHOP, 100)).hasSize(12);
        assertThat(lists.ids(FRUITS, ListQuery.ALL, SHOP, 5)).hasSize(5);
    }

    @Test
    void theCsvTwinHoldsEveryRowOfTheQueryWithMarkHeaderAndHarmlessCells() {
        fruit("=1+1", "PEAR", "2.5");
        fruit("a, \"b\"\nc", "PEAR", null);
        fruit("other", "APPLE", "1");

        var csv = csv("kind=PEAR&limit=1&sort=-name");

        assertThat(csv)
                .isEqualTo(
                        "\uFEFFName,Price,Kind,Picked\r\n"
                                + "\"a, \"\"b\"\"\nc\",,PEAR,2026-01-01\r\n"
                                + "'=1+1,2.5000,PEAR,2026-01-01\r\n");
    }

    @Test
    void theCsvTwinOfAnEmptyListIsItsHeader() {
        assertThat(csv("")).isEqualTo("\uFEFFName,Price,Kind,Picked\r\n");
    }

    @Test
    void theConditionOfTheListHoldsWhateverTheReaderAsks() {
        fruit("ours");
        jdbc.sql(
                        "insert into fruit (shop, name, sort_name, search_text) values ('b', 'x', 'x', 'x')")
                .update();

        assertThat(found("name=x&price.empty=true&match=any")).containsExactly("ours");
        assertThat(found("q=x")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyQueryFindsWhatTheSameConditionFindsInMemory(long seed) {
        var random = new Random(seed);
        IntStream.range(0, 40).forEach(i -> someFruit(random.nextInt(1000)));
        var all = lists.slice(FRUITS, ListQuery.ALL.limited(1000), SHOP).rows();
        var price = BigDecimal.valueOf(random.nextInt(10));
        var kind = Sort.values()[random.nextInt(3)].name();
        var any = random.nextBoolean();
        var query =
                ListQuery.parse(
                        "price.gte=%s&kind=%s%s&sort=-price"
                                .formatted(price, kind, any ? "&match=any" : ""));

        var expected =
                all.stream()
                        .filter(
                                f -> {
                                    var dear = f.price() != null && f.price().compareTo(price) >= 0;
                                    return any
                                            ? dear || kind.equals(f.kind())
                                            : dear && kind.equals(f.kind());
                                })
                        .map(Fruit::id)
                        .toList();

        assertThat(lists.slice(FRUITS, query.limited(1000), SHOP).rows())
                .as("seed %d", seed)
                .extracting(Fruit::id)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(lists.total(FRUITS, query, SHOP).count())
                .as("seed %d", seed)
                .isEqualTo(expected.size());
        assertThat(lists.slice(FRUITS, query.limited(1000), SHOP).rows())
                .as("seed %d", seed)
                .extracting(f -> f.price() == null ? BigDecimal.valueOf(-1) : f.price())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    private void someFruit(int i) {
        fruit(
                "n" + i % 7,
                i % 5 == 0 ? null : Sort.values()[i % 3].name(),
                i % 4 == 0 ? null : String.valueOf(i % 10 / 3.0).substring(0, 3));
        jdbc.sql("update fruit set weight = weight + random(), sold_at = now() where name = ?")
                .param("n" + i % 7)
                .update();
    }

    private void sold(String name, String at) {
        fruit(name);
        jdbc.sql("update fruit set sold_at = ?::timestamptz where name = ?")
                .params(at, name)
                .update();
    }

    private void fruit(String name) {
        fruit(name, null, null);
    }

    private void fruit(String name, String kind, String price) {
        jdbc.sql(
                        """
                        insert into fruit (name, sort_name, search_text, kind, price)
                        values (:name, :sort, :search, :kind, cast(:price as numeric))
                        """)
                .param("name", name)
                .param("sort", Folded.sortName(name))
                .param("search", Folded.searchText(name))
                .param("kind", kind)
                .param("price", price)
                .update();
    }

    private List<String> found(String query) {
        return lists.slice(FRUITS, ListQuery.parse(query), SHOP).rows().stream()
                .map(Fruit::name)
                .toList();
    }

    private String csv(String query) {
        var out = new ByteArrayOutputStream();
        lists.csv(FRUITS, ListQuery.parse(query), SHOP, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String[] names(String prefix, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> prefix + "%02d".formatted(i))
                .toArray(String[]::new);
    }
}
