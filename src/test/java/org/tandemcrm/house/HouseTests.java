package org.tandemcrm.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@CleanDatabase
class HouseTests {

    @Autowired Clock clock;
    @Autowired TestClock testClock;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester pages;
    @Autowired DatabaseBroom broom;

    @Test
    void everyModuleSeesTheClockThatTheTestSets() {
        testClock.setTo(Instant.parse("2026-01-01T00:00:00Z"));
        testClock.forward(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-01T01:00:00Z"));
    }

    @Test
    void theClockRunsAgainInTheNextTest() {
        assertThat(clock.instant()).isAfter(Instant.parse("2026-01-02T00:00:00Z"));
    }

    @Test
    void theBroomRemovesRowsAndKeepsTheHistoryOfMigrations() {
        jdbc.sql(
                        """
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
                        values (gen_random_uuid(), 'a', 'b', 'c', now())
                        """)
                .update();

        broom.sweep();

        assertThat(count("event_publication")).isZero();
        assertThat(count("flyway_schema_history")).isPositive();
    }

    @Test
    void healthIsTheOnlyPartOfTheMachineRoomThatAnswers() {
        var answer = pages.get().uri("/actuator/env").exchange();

        assertThat(answer.getResponse().getStatus()).isNotEqualTo(200);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
