package org.tandemcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.DriverManager;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.tandemcrm.house.TestDatabase;

class MigrationTroubleTests {

    @Test
    void aDatabaseOfANewerVersionIsExplainedInASentence() throws Exception {
        var database = TestDatabase.create();
        pretendThatANewerVersionWasHere(database);
        var flyway =
                Flyway.configure()
                        .dataSource(database.url(), database.user(), database.password())
                        .ignoreMigrationPatterns("")
                        .load();

        var trouble = catchThrowableOfType(FlywayValidateException.class, flyway::validate);

        assertThat(new MigrationTroubleAnalyzer().analyze(trouble).getDescription())
                .startsWith("The database was written by a newer or another version of Tandem (")
                .contains("998")
                .hasLineCount(1);
    }

    private static void pretendThatANewerVersionWasHere(TestDatabase database) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into flyway_schema_history
                           (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (99998, '998', 'later', 'SQL', 'V998__later.sql', 1, 'test', 1, true)
                    """);
        }
    }
}
