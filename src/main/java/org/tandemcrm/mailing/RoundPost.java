package org.tandemcrm.mailing;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** What a round does with each thing that it carries. */
@Component
class RoundPost {

    private final LetterBook letters;
    private final MailingBook mailings;
    private final MailingCourse course;
    private final SingleRun singles;
    private final Delivery delivery;

    RoundPost(
            LetterBook letters,
            MailingBook mailings,
            MailingCourse course,
            SingleRun singles,
            Delivery delivery) {
        this.course = course;
        this.letters = letters;
        this.mailings = mailings;
        this.singles = singles;
        this.delivery = delivery;
    }

    void singles(MailServer server) {
        singles.run(server);
    }

    void mailing(MailingId id, MailServer server, BooleanSupplier over) {
        letters.doubt(id);
        MailingCard mailing = mailings.find(id).orElseThrow();
        Delivery.Report report = delivery.run(mailing, server, new Shift(over));
        boolean forOnce = mailing.step() == null;
        if (report.end() == Delivery.End.THROUGH && forOnce) {
            course.halt(id, MailingState.DONE, null);
        } else if (report.end() == Delivery.End.SHUT && forOnce) {
            course.halt(id, MailingState.PAUSED, Optional.ofNullable(report.words()).orElse(""));
        }
    }

    /** Only one round runs at a time, and a letter is claimed once whoever claims it. */
    private record Shift(BooleanSupplier over) implements Going {

        @Override
        public boolean isOver() {
            return over.getAsBoolean();
        }

        @Override
        public void handled() {}

        @Override
        public void fence(LetterId letter) {}
    }
}
