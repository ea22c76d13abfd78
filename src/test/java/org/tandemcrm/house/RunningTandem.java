package org.tandemcrm.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tandemcrm.TandemApplication;

/** A Tandem of its own with a web server, for tests of starts and of several instances. */
public record RunningTandem(ConfigurableApplicationContext context) implements AutoCloseable {

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
                new SpringApplicationBuilder(TandemApplication.class)
                        .properties(properties.toArray(String[]::new))
                        .run(
                                properties.stream()
                                        .map(property -> "--" + property)
                                        .toArray(String[]::new)));
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
