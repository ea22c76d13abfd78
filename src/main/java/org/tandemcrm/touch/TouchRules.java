package org.tandemcrm.touch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.user.CurrentUser;

/** What a touch must be before it is written down: possible, and let through by every gate. */
@Component
class TouchRules {

    /** Clocks of two machines differ by less. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_YEARS_AHEAD = 20;
    private static final int LONGEST_LINE = 500;

    private final ObjectProvider<TouchGate> gates;
    private final ContactDirectory contacts;
    private final CurrentUser me;
    private final Clock clock;

    TouchRules(
            ObjectProvider<TouchGate> gates,
            ContactDirectory contacts,
            CurrentUser me,
            Clock clock) {
        this.gates = gates;
        this.contacts = contacts;
        this.me = me;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The touch as it is stored, or InvalidInput, or what a gate throws. */
    NewTouch judged(NewTouch touch) {
        NewTouch tidy = tidied(touch);
        List<Flaw> flaws = flaws(tidy);
        if (contacts.card(tidy.contactId()).deletedAt() != null) {
            flaws.add(new Flaw("contactId", "This person is in the trash. Restore them first."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        gates.orderedStream().forEach(gate -> gate.check(tidy));
        return tidy;
    }

    /** Blank texts are no texts; what a fast clock puts some seconds ahead happened now. */
    NewTouch tidied(NewTouch touch) {
        Instant now = now();
        boolean ahead =
                touch.occurredAt().isAfter(now)
                        && touch.occurredAt().isBefore(now.plus(CLOCK_SKEW));
        return new NewTouch(
                touch.contactId(),
                touch.pursuit(),
                touch.channel(),
                touch.direction(),
                touch.outcome(),
                ahead ? now : touch.occurredAt(),
                textOrNull(touch.note()),
                touch.nextStep(),
                textOrNull(touch.channelReason()),
                textOrNull(touch.coldReason()));
    }

    private List<Flaw> flaws(NewTouch touch) {
        List<Flaw> flaws = new ArrayList<>();
        if (touch.occurredAt().isAfter(now())) {
            flaws.add(new Flaw("occurredAt", "This lies in the future. Log it once it happened."));
        }
        if (touch.occurredAt().isBefore(LONG_AGO)) {
            flaws.add(new Flaw("occurredAt", "This is too long ago."));
        }
        tooLong(flaws, "note", touch.note(), LONGEST_TEXT);
        tooLong(flaws, "channelReason", touch.channelReason(), LONGEST_LINE);
        tooLong(flaws, "coldReason", touch.coldReason(), LONGEST_LINE);
        NextStep step = touch.nextStep();
        if (step != null) {
            judge(flaws, step, LocalDate.ofInstant(touch.occurredAt(), zone()));
        }
        return flaws;
    }

    private static void judge(List<Flaw> flaws, NextStep step, LocalDate touchedOn) {
        if (step.what().isBlank()) {
            flaws.add(new Flaw("nextStep.what", "Say what comes next."));
        }
        tooLong(flaws, "nextStep.what", step.what(), LONGEST_LINE);
        if (step.on().isBefore(touchedOn)) {
            flaws.add(new Flaw("nextStep.on", "The next step comes after this one."));
        }
        if (step.on().isAfter(touchedOn.plusYears(MOST_YEARS_AHEAD))) {
            flaws.add(new Flaw("nextStep.on", "This is too far ahead."));
        }
        if (step.at() != null && !isOn(step.at(), step.on())) {
            flaws.add(new Flaw("nextStep.at", "The hour lies on the day of the next step."));
        }
    }

    /** Somewhere on earth the moment lies on the day. */
    private static boolean isOn(Instant at, LocalDate day) {
        Instant start = day.atStartOfDay().toInstant(ZoneOffset.ofHours(14));
        Instant end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(-12));
        return !at.isBefore(start) && at.isBefore(end);
    }

    private static void tooLong(List<Flaw> flaws, String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            flaws.add(new Flaw(field, "At most %,d characters.".formatted(most)));
        }
    }

    private ZoneId zone() {
        return me.get().zone();
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
