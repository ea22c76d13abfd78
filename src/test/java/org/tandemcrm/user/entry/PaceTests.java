package org.tandemcrm.user.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@ModuleTest
@CleanDatabase
class PaceTests {

    @Autowired UserMother users;
    @Autowired TokenDesk tokens;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;

    private UserId owner;

    @BeforeEach
    void somebodyHasTokens() {
        owner = users.owner();
    }

    @Test
    void twoInstancesShareTheLimitOfAToken() {
        UUID token = token();
        Pace one = new Pace(database, jdbc, 40, 1);
        Pace other = new Pace(database, jdbc, 40, 1);

        int let = IntStream.range(0, 50).map(i -> passed(one, token) + passed(other, token)).sum();

        assertThat(let).isBetween(40, 44);
        assertThat(passed(one, token())).isOne();
    }

    @Test
    void whoIsTooFastIsToldHowLongToWait() {
        UUID token = token();
        Pace pace = new Pace(database, jdbc, 2, 1);
        IntStream.range(0, 3).forEach(i -> pace.wait(token));

        assertThat(pace.wait(token)).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    private int passed(Pace pace, UUID token) {
        return pace.wait(token).isZero() ? 1 : 0;
    }

    private UUID token() {
        users.token(owner);
        return tokens.of(owner).get(0).id();
    }
}
