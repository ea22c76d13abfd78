package org.tandemcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.tandemcrm.house.TestDatabase;

class MigrationRaceTests {

    @Test
    void twoInstancesThatStartTogetherMigrateAnEmptyDatabaseOnce() {
        var database = TestDatabase.createEmpty();
        var start = new CyclicBarrier(2);

        var one = CompletableFuture.supplyAsync(() -> migrate(database, start));
        var other = CompletableFuture.supplyAsync(() -> migrate(database, start));

        var all = flyway(database).info().all().length;
        assertThat(one.join() + other.join()).isEqualTo(all);
        assertThat(flyway(database).info().applied()).hasSize(all);
    }

    private static int migrate(TestDatabase database, CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return flyway(database).migrate().migrationsExecuted;
    }

    private static Flyway flyway(TestDatabase database) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .outOfOrder(true)
                .load();
    }
}
