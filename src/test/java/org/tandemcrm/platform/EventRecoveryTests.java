package org.tandemcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.EventPublication;

class EventRecoveryTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aFailedEventWaitsBeforeItsListenerGetsItAgain() {
        assertThat(handedOver(1, NOW.minusSeconds(119))).isFalse();
        assertThat(handedOver(1, NOW.minusSeconds(120))).isTrue();
    }

    @Test
    void everyFurtherFailureDoublesTheWait() {
        assertThat(handedOver(4, NOW.minus(Duration.ofMinutes(15)))).isFalse();
        assertThat(handedOver(4, NOW.minus(Duration.ofMinutes(16)))).isTrue();
    }

    @Test
    void afterTwelveFailuresItIsLeftForAPersonToSee() {
        assertThat(handedOver(12, NOW.minus(Duration.ofDays(365)))).isFalse();
    }

    @Test
    void anEventThatNeverGotToItsListenerCountsFromItsPublication() {
        assertThat(handedOver(0, null)).isTrue();
    }

    private static boolean handedOver(int attempts, @Nullable Instant resubmitted) {
        var due = new AtomicBoolean();
        var publication = new Failed(attempts, resubmitted);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        new EventRecovery(options -> due.set(options.getFilter().test(publication)), clock)
                .resubmit();
        return due.get();
    }

    private record Failed(int attempts, @Nullable Instant resubmitted) implements EventPublication {

        @Override
        public UUID getIdentifier() {
            return new UUID(0, 1);
        }

        @Override
        public Object getEvent() {
            return "event";
        }

        @Override
        public Instant getPublicationDate() {
            return NOW.minus(Duration.ofMinutes(5));
        }

        @Override
        public Optional<Instant> getCompletionDate() {
            return Optional.empty();
        }

        @Override
        public Status getStatus() {
            return Status.FAILED;
        }

        @Override
        public @Nullable Instant getLastResubmissionDate() {
            return resubmitted;
        }

        @Override
        public int getCompletionAttempts() {
            return attempts;
        }
    }
}
