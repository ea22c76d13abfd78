package org.tandemcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.house.ModuleTest;

@ModuleTest
class TransactionRetryTests {

    @Autowired Crossing crossing;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void twoPlaces() {
        crossing.forget();
        jdbc.sql("create table crossing (place text primary key, passed int not null)").update();
        jdbc.sql("insert into crossing values ('here', 0), ('there', 0)").update();
    }

    @AfterEach
    void noPlaces() {
        jdbc.sql("drop table crossing").update();
    }

    @Test
    void whoLosesADeadlockIsRepeatedAsAWhole() {
        CyclicBarrier meeting = new CyclicBarrier(2);
        var other = CompletableFuture.runAsync(() -> cross("there", "here", meeting));
        cross("here", "there", meeting);
        other.join();

        assertThat(crossing.calls()).isEqualTo(3);
        assertThat(jdbc.sql("select sum(passed) from crossing").query(Long.class).single())
                .isEqualTo(4);
    }

    @Test
    void anyOtherFailureIsToldAtOnce() {
        assertThatThrownBy(crossing::fail).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(crossing.calls()).isEqualTo(1);
    }

    @Test
    void withinATransactionNothingIsRepeatedForItIsLostAnyway() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> crossing.fail()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(crossing.calls()).isEqualTo(1);
    }

    @Test
    void aFailureWithoutAStateIsNotRepeated() {
        assertThat(TransactionRetry.brokenOff(new SQLException("the pool is empty"))).isFalse();
        assertThat(TransactionRetry.brokenOff(new SQLException("deadlock", "40P01"))).isTrue();
    }

    private void cross(String first, String second, CyclicBarrier meeting) {
        try {
            crossing.cross(first, second, meeting);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
