package org.tandemcrm.lead.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tandemcrm.shared.Share;

class ShareTests {

    @Test
    void theIntervalIsWilsons() {
        Share some = new Share(5, 7);
        assertThat(some.low()).isCloseTo(0.3589, within(5e-4));
        assertThat(some.high()).isCloseTo(0.9178, within(5e-4));
    }

    @Test
    void allAndNoneHaveAnIntervalThatEndsThere() {
        assertThat(new Share(0, 4).low()).isZero();
        assertThat(new Share(0, 4).high()).isCloseTo(0.4899, within(5e-4));
        assertThat(new Share(4, 4).high()).isEqualTo(1);
        assertThat(new Share(0, 0).isKnown()).isFalse();
    }

    @Test
    void moreThanTheWholeIsNoShare() {
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void workingTimeReadsLikeTimeOnAClock() {
        assertThat(WorkingTime.brief(45)).isEqualTo("45 min");
        assertThat(WorkingTime.brief(60)).isEqualTo("1 h");
        assertThat(WorkingTime.brief(200)).isEqualTo("3 h 20 min");
        assertThat(WorkingTime.words(1)).isEqualTo("1 working minute");
        assertThat(WorkingTime.words(90)).isEqualTo("1 h 30 min of working time");
    }
}
