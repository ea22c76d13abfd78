package org.tandemcrm.lead;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;

/** Takes down what people noticed about leads. */
@Component
class Noticing {

    private static final int LONGEST_CAUSE = 500;

    private final LeadFiles files;
    private final Weighing weighing;
    private final CurrentUser me;
    private final Measures measures;

    Noticing(LeadFiles files, Weighing weighing, CurrentUser me, Measures measures) {
        this.files = files;
        this.weighing = weighing;
        this.me = me;
        this.measures = measures;
    }

    EvidenceId note(LeadId id, NewFact fact) {
        me.get().require(Right.LOG_RESPONSES);
        check(fact);
        Lead lead = files.find(id);
        lead.refuseIfConcluded();
        String cause = LeadDetails.tidied(fact.cause());
        return weighing.weigh(
                id,
                new NewEvidence(
                        fact.kind(),
                        fact.occurredAt(),
                        cause == null ? fact.kind().label() : fact.kind().label() + ": " + cause,
                        cause,
                        null,
                        null,
                        null,
                        lead.contact(),
                        null));
    }

    private void check(NewFact fact) {
        List<Flaw> flaws = new ArrayList<>();
        if (fact.occurredAt().isAfter(measures.now().plus(Duration.ofMinutes(2)))) {
            flaws.add(new Flaw("occurredAt", "This lies in the future. Note it once it happened."));
        }
        if (fact.cause() != null && fact.cause().length() > LONGEST_CAUSE) {
            flaws.add(new Flaw("cause", "At most %d characters.".formatted(LONGEST_CAUSE)));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
