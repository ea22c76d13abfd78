package org.tandemcrm.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemcrm.web.Choice;

class SalespeopleTests {

    private final UserId anna = UserId.next();
    private final UserId ben = UserId.next();
    private final UserId cleo = UserId.next();
    private final UserId dora = UserId.next();

    @Test
    void nobodyNamedIsEverybody() {
        for (Salespeople all :
                List.of(
                        Salespeople.EVERYBODY,
                        Salespeople.of(null),
                        Salespeople.of(Arrays.asList(null, null)),
                        Salespeople.only(null),
                        Salespeople.only(anna).without(anna))) {
            assertThat(all).isEqualTo(Salespeople.EVERYBODY);
            assertThat(all.isEverybody()).isTrue();
            assertThat(all.include(ben)).isTrue();
            assertThat(all.by()).isNull();
            assertThat(all.and("assignee")).isEmpty();
        }
    }

    @Test
    void whoIsNamedTwiceCountsOnce() {
        Salespeople two = Salespeople.of(List.of(anna, ben, anna));
        assertThat(two.by()).containsExactly(anna.value(), ben.value());
        assertThat(two.and("assignee")).isEqualTo("&assignee=" + anna + "," + ben);
        assertThat(two.values()).containsExactly(anna.text(), ben.text());
        assertThat(two.include(cleo)).isFalse();
        assertThat(two.one()).isEmpty();
        assertThat(two.without(ben).one()).contains(anna);
    }

    @Test
    void upToThreeAreNamedAndMoreAreCounted() {
        assertThat(words()).isEqualTo("Everybody");
        assertThat(words(ben)).isEqualTo("Ben");
        assertThat(words(ben, anna)).isEqualTo("Anna and Ben");
        assertThat(words(cleo, ben, anna)).isEqualTo("Anna, Ben and Cleo");
        assertThat(words(cleo, dora, ben, anna)).isEqualTo("4 people");
    }

    private String words(UserId... chosen) {
        List<Choice> offered =
                List.of(
                        new Choice(anna.text(), "Anna"),
                        new Choice(ben.text(), "Ben"),
                        new Choice(cleo.text(), "Cleo"),
                        new Choice(dora.text(), "Dora"));
        return new SalespeopleChoice(Salespeople.of(List.of(chosen)), offered).words();
    }
}
