package org.tandemcrm.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Carries out what has no work of its own: single letters first, then letters of standing campaigns
 * and those that were put off. It runs on one instance at a time, for a short while.
 */
@Component
class MailRound {

    private static final Duration SHIFT = Duration.ofSeconds(20);

    private final MailServerBook servers;
    private final MailingBook mailings;
    private final RoundPost post;
    private final Clock clock;

    MailRound(MailServerBook servers, MailingBook mailings, RoundPost post, Clock clock) {
        this.servers = servers;
        this.mailings = mailings;
        this.post = post;
        this.clock = clock;
    }

    void run() {
        Optional<MailServer> server = servers.find();
        if (server.isPresent()) {
            post.singles(server.get());
            Instant end = clock.instant().plus(SHIFT);
            for (MailingId id : mailings.resting()) {
                post.mailing(id, server.get(), () -> !clock.instant().isBefore(end));
            }
        }
    }
}
