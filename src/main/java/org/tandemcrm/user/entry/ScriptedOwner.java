package org.tandemcrm.user.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.RuleBroken;

/**
 * Makes the first owner of an empty database from TANDEM_OWNER_EMAIL and TANDEM_OWNER_PASSWORD or
 * TANDEM_OWNER_PASSWORD_FILE, before the first request is served. A database that has an owner is
 * left alone.
 */
@Component
class ScriptedOwner implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ScriptedOwner.class);

    private final FirstRun first;
    private final Environment environment;

    ScriptedOwner(FirstRun first, Environment environment) {
        this.first = first;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String email = environment.getProperty("tandem.owner-email", "");
        if (email.isBlank() || !first.open()) {
            return;
        }
        EmailAddress address =
                EmailAddress.parse(email)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "TANDEM_OWNER_EMAIL is no email address: "
                                                        + email));
        String name = environment.getProperty("tandem.owner-name", beforeTheAt(address));
        try {
            first.found(name, address, password());
            log.info("Made {} the owner of this Tandem.", address);
        } catch (RuleBroken another) {
            log.info("Another instance made the owner of this Tandem first.");
        }
    }

    private static String beforeTheAt(EmailAddress address) {
        return address.value().substring(0, address.value().indexOf('@'));
    }

    private String password() {
        String given = environment.getProperty("tandem.owner-password", "");
        String file = environment.getProperty("tandem.owner-password-file", "");
        if (!given.isEmpty()) {
            return given;
        }
        if (file.isBlank()) {
            throw new IllegalStateException(
                    "TANDEM_OWNER_EMAIL is set: set TANDEM_OWNER_PASSWORD or"
                            + " TANDEM_OWNER_PASSWORD_FILE too.");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read TANDEM_OWNER_PASSWORD_FILE " + file, e);
        }
    }
}
