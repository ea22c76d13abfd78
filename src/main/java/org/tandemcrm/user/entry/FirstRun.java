package org.tandemcrm.user.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Founding;
import org.tandemcrm.user.SecurityEventKind;
import org.tandemcrm.user.SecurityLog;
import org.tandemcrm.user.UserId;

/**
 * The first minutes of a database: whoever reads the console or the data directory becomes its
 * first owner. Each start makes a new code until then; each instance knows its own.
 */
@Component
public class FirstRun {

    private static final Logger console = LoggerFactory.getLogger(FirstRun.class);

    private final Founding founding;
    private final SecurityLog log;
    private final Path file;
    private volatile @Nullable SetupCode code;

    FirstRun(
            Founding founding,
            SecurityLog log,
            @Value("${tandem.data-dir:./data}") Path dataDirectory) {
        this.founding = founding;
        this.log = log;
        this.file = dataDirectory.resolve("setup-code");
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (founding.done()) {
            close();
            return;
        }
        SetupCode fresh = SetupCode.next();
        fresh.write(file);
        code = fresh;
        console.info("Nobody owns this Tandem yet. Open /setup with the setup code {}", fresh);
        console.info("The code stands in {} too, until the next start.", file);
    }

    /** Whether there is no first owner yet. */
    public boolean open() {
        return !founding.done();
    }

    /**
     * Makes the first owner.
     *
     * @throws RuleBroken "already-founded" once there is one
     * @throws InvalidInput at "code" or "password"
     */
    public UserId found(@Nullable String typed, String name, EmailAddress email, String password) {
        SetupCode valid = code;
        if (open() && (valid == null || !valid.is(typed))) {
            throw new InvalidInput(
                    "code", "This is not the code that the console printed at its last start.");
        }
        return found(name, email, password);
    }

    UserId found(String name, EmailAddress email, String password) {
        UserId owner = founding.found(name, email, password);
        log.write(SecurityEventKind.OWNER_FOUNDED, owner, "");
        close();
        return owner;
    }

    private void close() {
        code = null;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the used setup code in " + file, e);
        }
    }
}
