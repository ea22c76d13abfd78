package org.tandemcrm.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the console where to point the browser. */
@Component
class ReadyLine {

    private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

    private final Environment environment;

    ReadyLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            log.info("Tandem is ready: {}", address(port));
        }
    }

    private String address(String port) {
        var secure = environment.getProperty("server.ssl.enabled", Boolean.class, false);
        var host = environment.getProperty("server.address", "localhost");
        var path = environment.getProperty("server.servlet.context-path", "");
        return "%s://%s:%s%s".formatted(secure ? "https" : "http", host, port, path);
    }
}
