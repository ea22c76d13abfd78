package org.tandemcrm.mailing;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets the post go its round at once, for the letters of other modules. */
@Lazy
@Component
public class PostRounds {

    private final MailRound round;

    PostRounds(MailRound round) {
        this.round = round;
    }

    public void go() {
        round.run();
    }
}
