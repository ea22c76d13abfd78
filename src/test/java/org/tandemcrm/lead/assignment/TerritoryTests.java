package org.tandemcrm.lead.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemcrm.lead.assignment.Territory.Kind;
import org.tandemcrm.user.UserId;

class TerritoryTests {

    private static final Whereabouts HAMBURG =
            new Whereabouts("DE", "Schleswig-Holstein", "20457", "Winter capacity: cheap pallets");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNTRY  | DE               | true",
                "COUNTRY  | germany          | true",
                "COUNTRY  | DEU              | true",
                "COUNTRY  | AT, Germany      | true",
                "COUNTRY  | AT, CH           | false",
                "COUNTRY  | ger              | false",
                "REGION   | schleswig-holstein | true",
                "REGION   | Holstein         | false",
                "POSTCODE | 20               | true",
                "POSTCODE | 1, 204           | true",
                "POSTCODE | 0457             | false",
                "PRODUCT  | pallet           | true",
                "PRODUCT  | Winter Capacity  | true",
                "PRODUCT  | allet            | false",
                "PRODUCT  | ','              | false",
                "POSTCODE | ' , '            | false",
            })
    void oneOfTheWordsIsEnough(Kind kind, String words, boolean covers) {
        assertThat(new Territory(kind, words, UserId.next()).covers(HAMBURG)).isEqualTo(covers);
    }

    @Test
    void aCountryWrittenAsItsNameIsTheOneOfItsCode() {
        var austria = new Whereabouts("Austria", null, "A-1010", "");
        assertThat(new Territory(Kind.COUNTRY, "at", UserId.next()).covers(austria)).isTrue();
    }

    @Test
    void whatIsNotKnownIsCoveredByNoPlace() {
        var nowhere = new Whereabouts(null, null, null, "");
        for (Kind kind : Kind.values()) {
            assertThat(new Territory(kind, "a, DE, 2", UserId.next()).covers(nowhere))
                    .as("%s", kind)
                    .isFalse();
        }
    }

    @Test
    void accentsAndCapitalsDoNotMatter() {
        var zurich = new Whereabouts("CH", "Zürich", "8001", "Café machines");
        assertThat(new Territory(Kind.REGION, "ZURICH", UserId.next()).covers(zurich)).isTrue();
        assertThat(new Territory(Kind.PRODUCT, "cafe", UserId.next()).covers(zurich)).isTrue();
    }
}
