package org.tandemcrm.capture;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.capture.SampleGuests.Guest;

/** Lets some people of the sample company fill in its form, and a program too. */
@Component
class SampleAnswers {

    private final Intake intake;
    private final Clock clock;

    SampleAnswers(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * What one of them sends.
     *
     * @param hours so many hours ago
     * @param heard the place of the answer to how they heard of us
     */
    private record Note(int hours, @Nullable String message, @Nullable Integer heard) {}

    private static final List<Note> NOTES =
            List.of(
                    new Note(140, "We ship to Munich twice a week. What does a day late cost?", 1),
                    new Note(97, null, null),
                    new Note(74, "Please compare with our present forwarder, figures follow.", 2),
                    new Note(51, "Refrigerated goods, 12 pallets a week.", 0),
                    new Note(26, null, 3),
                    new Note(5, "Can you call me before Thursday?", null));

    void send(FormCard form, List<Guest> guests, String code) {
        for (int i = 0; i < NOTES.size(); i++) {
            Note note = NOTES.get(i);
            Guest guest = guests.get(i * 3);
            boolean byFlyer = i % 3 == 0;
            send(form, note, guest, byFlyer ? code : null, i % 2 == 0, false);
        }
        send(form, NOTES.get(1), guests.get(1), null, true, true);
    }

    private void send(
            FormCard form,
            Note note,
            Guest guest,
            @Nullable String code,
            boolean ticks,
            boolean robot) {
        Map<FormField, String> answers = new EnumMap<>(FormField.class);
        answers.put(FormField.FIRST_NAME, robot ? "Cheap" : guest.first());
        answers.put(FormField.LAST_NAME, robot ? "Traffic Now" : guest.last());
        answers.put(FormField.EMAIL, robot ? "offer@traffic.example" : guest.email());
        if (note.message() != null) {
            answers.put(FormField.MESSAGE, note.message());
        }
        intake.take(
                form,
                new Submission(
                        "sample-%d-%s".formatted(note.hours(), robot),
                        answers,
                        Map.of(),
                        note.heard(),
                        ticks,
                        robot,
                        code,
                        Map.of("utm_source", code == null ? "search" : "flyer")),
                clock.instant().minus(Duration.ofHours(note.hours())));
    }
}
