package org.tandemcrm.mailing;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries single letters to the mail server. */
@Component
class SingleRun {

    private final SinglePost post;
    private final LetterBook letters;
    private final Settling settling;
    private final SmtpDoor door;

    SingleRun(SinglePost post, LetterBook letters, Settling settling, SmtpDoor door) {
        this.post = post;
        this.letters = letters;
        this.settling = settling;
        this.door = door;
    }

    /** Sends what is due; ends early if the server takes nothing. */
    void run(MailServer server) {
        if (post.isEmpty()) {
            return;
        }
        letters.doubt(null);
        try (SmtpLine line = door.open(server)) {
            for (Optional<SinglePost.Single> next = post.next();
                    next.isPresent();
                    next = post.next()) {
                SinglePost.Single letter = next.get();
                SmtpLine.Answer answer = line.send(letter.draft());
                settling.settle(letter.draft().id(), letter.attempts(), answer);
                if (answer.outcome() == SmtpLine.Outcome.AWAY
                        || answer.outcome() == SmtpLine.Outcome.SHUT) {
                    return;
                }
            }
        }
    }
}
