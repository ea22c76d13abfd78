package org.tandemcrm.deal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.user.CurrentUser;

/** Keeps what customers were promised. */
@Component
class Promising {

    private static final int MOST = 50;

    private final Promises promises;
    private final CurrentUser me;
    private final Clock clock;

    Promising(Promises promises, CurrentUser me, Clock clock) {
        this.promises = promises;
        this.me = me;
        this.clock = clock;
    }

    void promise(Deal deal, List<PromiseDetails> given) {
        List<Flaw> flaws = new ArrayList<>();
        if (given.size() > MOST) {
            flaws.add(new Flaw("promises", "At most %d promises.".formatted(MOST)));
        }
        for (int i = 0; i < given.size(); i++) {
            given.get(i).judge("promises[" + i + "].", flaws);
        }
        write(deal, given, flaws);
    }

    PromiseId promise(Deal deal, PromiseDetails given) {
        List<Flaw> flaws = new ArrayList<>();
        given.judge("", flaws);
        return write(deal, List.of(given), flaws).get(0).id();
    }

    private List<Promise> write(Deal deal, List<PromiseDetails> given, List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        return promises.saveAllAndFlush(
                given.stream()
                        .map(each -> new Promise(deal.id(), each, me.get().id(), clock.instant()))
                        .toList());
    }
}
