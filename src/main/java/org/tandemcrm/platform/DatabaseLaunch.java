package org.tandemcrm.platform;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/**
 * Has a database at hand before anything else starts: the one of {@code spring.datasource.url}, or
 * else the embedded one in {@code tandem.data-dir}, which stops after everything else.
 */
public final class DatabaseLaunch
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var url = settings.getProperty("spring.datasource.url");
        if (StringUtils.hasText(url)) {
            var user = settings.getProperty("spring.datasource.username", "");
            var password = settings.getProperty("spring.datasource.password", "");
            new ExternalDatabase(url, user, password).check();
        } else {
            launch(context, Path.of(settings.getProperty("tandem.data-dir", "./data")));
        }
    }

    private static void launch(ConfigurableApplicationContext context, Path directory) {
        var postgres = EmbeddedPostgres.startMeanwhile(directory);
        SpringApplication.getShutdownHandlers().add(postgres::close);
        context.getBeanFactory()
                .registerSingleton("embeddedDatabase", new EmbeddedConnection(postgres));
    }

    private record EmbeddedConnection(EmbeddedPostgres postgres) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return postgres.url();
        }

        @Override
        public String getUsername() {
            return postgres.user();
        }

        @Override
        public String getPassword() {
            return postgres.password();
        }
    }
}
