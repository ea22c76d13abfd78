package org.tandemcrm.platform;

import java.time.Clock;
import java.time.Duration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands an event to its listener again after it failed or stayed behind in a crash. */
@Component
class EventRecovery {

    /** Together with doubled waiting this is about four days. */
    private static final int ATTEMPTS = 12;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final FailedEventPublications failed;
    private final Clock clock;

    EventRecovery(FailedEventPublications failed, Clock clock) {
        this.failed = failed;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void resubmit() {
        failed.resubmit(ResubmissionOptions.defaults().withBatchSize(100).withFilter(this::due));
    }

    private boolean due(EventPublication publication) {
        var attempts = publication.getCompletionAttempts();
        var resubmitted = publication.getLastResubmissionDate();
        var last = resubmitted == null ? publication.getPublicationDate() : resubmitted;
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, ATTEMPTS));
        return attempts < ATTEMPTS && !clock.instant().isBefore(last.plus(wait));
    }
}
