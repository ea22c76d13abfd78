package org.tandemcrm.house;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.tandemcrm.TandemApplication;

/** A Tandem of its own with a web server, for tests of starts and of several instances. */
public record RunningTandem(ConfigurableApplicationContext context) implements AutoCloseable {

    static {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
    }

    /** Starts one on that database; takes some seconds. */
    public static RunningTandem start(TestDatabase database, Path dataDirectory, String... more) {
        List<String> properties =
                new ArrayList<>(
                        List.of(
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "tandem.data-dir=" + dataDirectory,
                                "spring.datasource.url=" + database.url(),
                                "spring.datasource.username=" + database.user(),
                                "spring.datasource.password=" + database.password()));
        properties.addAll(List.of(more));
        return new RunningTandem(
                application()
                        .run(
                                properties.stream()
                                        .map(property -> "--" + property)
                                        .toArray(String[]::new)));
    }

    /** The log belongs to the whole JVM: two starts at once would set it up through each other. */
    private static SpringApplication application() {
        var application = new SpringApplication(TandemApplication.class);
        application.setListeners(
                application.getListeners().stream()
                        .filter(listener -> !(listener instanceof LoggingApplicationListener))
                        .toList());
        return application;
    }

    /** A browser with cookies of its own at this instance. */
    public TestBrowser browser() {
        return new TestBrowser(
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
