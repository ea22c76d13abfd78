package org.tandemcrm.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.contact.Seal;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;

@ModuleTest
@CleanDatabase
class FormPaceTests {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired JdbcClient jdbc;
    @Autowired Seal seal;

    private FormPace here;
    private FormPace there;

    @BeforeEach
    void twoInstances() {
        here = instance(NINE);
        there = instance(NINE);
    }

    @Test
    void instancesCountTheSameAddressTogether() {
        for (int i = 0; i < 5; i++) {
            assertThat(here.allows("192.0.2.1")).isTrue();
            assertThat(there.allows("192.0.2.1")).isTrue();
        }
        assertThat(here.allows("192.0.2.1")).isFalse();
        assertThat(there.allows("192.0.2.1")).isFalse();
        assertThat(there.allows("192.0.2.2")).isTrue();
    }

    @Test
    void theNextMinuteIsANewOneAndTheLastIsForgotten() {
        for (int i = 0; i < 10; i++) {
            here.allows("192.0.2.1");
        }
        FormPace later = instance(NINE.plus(Duration.ofMinutes(1)));

        assertThat(later.allows("192.0.2.1")).isTrue();
        assertThat(jdbc.sql("select count(*) from form_pace").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void aFloodIsRefusedWithoutAskingTheDatabaseAndOneHouseholdIsOneAddress() {
        for (int i = 0; i < 1_000; i++) {
            here.allows("2001:db8:1:1::" + Integer.toHexString(i));
        }

        assertThat(jdbc.sql("select posts from form_pace").query(Integer.class).list())
                .containsExactly(10);
        assertThat(here.allows("2001:db8:1:2::1")).isTrue();
    }

    private FormPace instance(Instant now) {
        return new FormPace(jdbc, seal, Clock.fixed(now, ZoneOffset.UTC), 10);
    }
}
