package org.tandemcrm.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTests {

    @Test
    void everyPartOfTheGrammarIsRead() {
        var query =
                ListQuery.parse(
                        "q=big+berg&sort=-heat&temperature=WARM,HOT&heat.gte=15&createdAt.lt=2026-01-01"
                                + "&name.contains=berg&match=any&cursor=abc&limit=20");

        assertThat(query.q()).isEqualTo("big berg");
        assertThat(query.sort()).isEqualTo("-heat");
        assertThat(query.any()).isTrue();
        assertThat(query.limit()).isEqualTo(20);
        assertThat(query.cursor()).isEqualTo("abc");
        assertThat(query.filters())
                .containsExactly(
                        new Filter("temperature", Op.IS, List.of("WARM", "HOT")),
                        new Filter("heat", Op.GTE, List.of("15")),
                        new Filter("createdAt", Op.LT, List.of("2026-01-01")),
                        new Filter("name", Op.CONTAINS, List.of("berg")));
    }

    @Test
    void emptyFieldsOfAFormMeanNothing() {
        assertThat(ListQuery.parse("q=&temperature=&heat.gte=+&match=&sort=&limit="))
                .isEqualTo(ListQuery.ALL);
    }

    @Test
    void severalCheckboxesOfOneNameAreAlternatives() {
        assertThat(ListQuery.parse("t=WARM&t=HOT&t=WARM").filters())
                .containsExactly(new Filter("t", Op.IS, List.of("WARM", "HOT")));
    }

    @Test
    void aCommaInTextIsNoListAndInAListItIsEscaped() {
        assertThat(ListQuery.parse("name.contains=Berg%2C+Anna").filters())
                .containsExactly(new Filter("name", Op.CONTAINS, List.of("Berg, Anna")));
        assertThat(ListQuery.parse("tag=a%5C,b,c").filters())
                .containsExactly(new Filter("tag", Op.IS, List.of("a,b", "c")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "limit=-1",
                "limit=ten",
                "match=some",
                "name=a%00b",
                "a%ZZ=1",
                "name%00=b"
            })
    void whatTheGrammarDoesNotKnowIsRefused(String query) {
        assertThatThrownBy(() -> ListQuery.parse(query)).isInstanceOf(UnknownParameter.class);
    }

    @Test
    void endlessValuesAreRefused() {
        assertThatThrownBy(() -> ListQuery.parse("name=" + "x".repeat(501)))
                .isInstanceOf(UnknownParameter.class);
        assertThatThrownBy(() -> ListQuery.parse(many(201))).isInstanceOf(UnknownParameter.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aQueryComesBackFromItsUrlAsItWas(long seed) {
        var query = randomQuery(new Random(seed));

        assertThat(ListQuery.parse(query.toUrl())).as("seed %d", seed).isEqualTo(query);
        assertThat(ListQuery.parse(query.toParameters())).as("seed %d", seed).isEqualTo(query);
    }

    @Test
    void anotherSearchFilterOrOrderStartsAtTheFirstPage() {
        var deep = ListQuery.parse("cursor=abc&heat.gte=1");

        assertThat(deep.sorted("name").cursor()).isEmpty();
        assertThat(deep.searching("anna").cursor()).isEmpty();
        assertThat(deep.with("t", Op.IS, "WARM").cursor()).isEmpty();
        assertThat(deep.without("heat", Op.GTE).cursor()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static ListQuery randomQuery(Random random) {
        var filters = new ArrayList<Filter>();
        for (int i = random.nextInt(5); i > 0; i--) {
            var op = Op.values()[random.nextInt(Op.values().length)];
            filters.add(new Filter("field" + i, op, randomValues(random)));
        }
        return new ListQuery(
                random.nextBoolean() ? "" : text(random),
                random.nextBoolean() ? "" : "-name",
                random.nextBoolean(),
                filters,
                random.nextBoolean() ? "" : "c" + random.nextInt(1000),
                1 + random.nextInt(ListQuery.MOST));
    }

    private static List<String> randomValues(Random random) {
        var values = new ArrayList<String>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            values.add(i + text(random));
        }
        return values;
    }

    private static String text(Random random) {
        var letters = "aB,\\%&=?+#;'\"äß€ 😀-<";
        var text = new StringBuilder("x");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(letters.codePoints().toArray()[random.nextInt(20)]);
        }
        return text.append("y").toString();
    }

    private static String many(int count) {
        return IntStream.range(0, count).mapToObj(i -> "t=" + i).collect(Collectors.joining("&"));
    }
}
