package org.tandemcrm.touch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemcrm.contact.Channel;

class TouchSentenceTests {

    @Test
    void saysWhoReachedWhomAndHowItEnded() {
        assertThat(TouchSentence.of(Channel.PHONE, Direction.OUTBOUND, Outcome.LEFT_MESSAGE))
                .isEqualTo("Called: left message");
        assertThat(TouchSentence.of(Channel.PHONE, Direction.INBOUND, Outcome.ASKED_PRICE))
                .isEqualTo("Called us: asked for a price");
    }

    @Test
    void saysNothingOfAnOutcomeThatHasNoName() {
        assertThat(TouchSentence.of(Channel.VISIT, Direction.OUTBOUND, Outcome.OTHER))
                .isEqualTo("Visited");
    }
}
