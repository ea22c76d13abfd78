package org.tandemcrm.lead.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemcrm.user.UserId;

class LoadTests {

    private static final UserId ANNA = UserId.next();
    private static final UserId BEN = UserId.next();
    private static final UserId CEM = UserId.next();

    @Test
    void whoeverHasTheFewestIsNextAndTheFirstOfEquals() {
        assertThat(least(0, of(ANNA, 3), of(BEN, 1), of(CEM, 1))).isEqualTo(BEN);
        assertThat(least(0, of(ANNA, 0), of(BEN, 0))).isEqualTo(ANNA);
    }

    @Test
    void whatOthersGiveAwayInTheSameMomentIsCounted() {
        assertThat(least(1, of(ANNA, 0), of(BEN, 0), of(CEM, 0))).isEqualTo(BEN);
        assertThat(least(2, of(ANNA, 0), of(BEN, 0), of(CEM, 0))).isEqualTo(CEM);
        assertThat(least(3, of(ANNA, 0), of(BEN, 0), of(CEM, 0))).isEqualTo(ANNA);
        assertThat(least(1, of(ANNA, 0), of(BEN, 5))).isEqualTo(ANNA);
    }

    @Test
    void aGuessAtWhatOthersDoKeepsNobodyFromALeadForWhomThereIsRoom() {
        assertThat(least(9, new Colleague(ANNA, 0, 1), new Colleague(BEN, 1, 2))).isEqualTo(ANNA);
    }

    @Test
    void theChosenOneIsGivenWithWhatTheyReallyHave() {
        assertThat(Load.least(List.of(of(ANNA, 0), of(BEN, 0)), 2).open()).isZero();
    }

    private static UserId least(int unseen, Colleague... free) {
        return Load.least(List.of(free), unseen).id();
    }

    private static Colleague of(UserId person, int open) {
        return new Colleague(person, open, 30);
    }
}
