package org.tandemcrm.house;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.user.CurrentUser;

/** What the application gets from the test kit: its own database, and a clock to set. */
@TestConfiguration(proxyBeanMethods = false)
public class TestBeans {

    @Bean
    JdbcConnectionDetails testDatabase() {
        return new Connection(TestDatabase.create());
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    DatabaseBroom databaseBroom(JdbcClient jdbc) {
        return new DatabaseBroom(jdbc);
    }

    @Bean
    TestPeople testPeople(JdbcClient jdbc, CurrentUser current) {
        return new TestPeople(jdbc, current);
    }

    private record Connection(TestDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String getUsername() {
            return database.user();
        }

        @Override
        public String getPassword() {
            return database.password();
        }
    }
}
