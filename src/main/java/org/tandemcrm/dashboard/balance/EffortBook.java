package org.tandemcrm.dashboard.balance;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** Where the owner says what selling takes. */
@Component
@Transactional
public class EffortBook {

    private final KeptEfforts kept;
    private final EffortFacts facts;

    EffortBook(KeptEfforts kept, EffortFacts facts) {
        this.kept = kept;
        this.facts = facts;
    }

    /**
     * What is said, proposed and holds.
     *
     * @param proposed from the records of half a year, as far as these are enough
     * @param version how often the owner has said something
     */
    public record Card(OwnEffort said, OwnEffort proposed, Effort effort, long version) {}

    @Transactional(readOnly = true)
    public Card card() {
        KeptEffort row = row();
        OwnEffort proposed = facts.proposal();
        return new Card(row.said(), proposed, row.said().over(proposed), row.version());
    }

    /** What holds now; the records are asked only where the owner has not said everything. */
    @Transactional(readOnly = true)
    public Effort effort() {
        OwnEffort said = row().said();
        boolean all = said.lead() != null && said.deal() != null && said.customers() != null;
        return said.over(all ? OwnEffort.NONE : facts.proposal());
    }

    /**
     * Keeps what the owner says.
     *
     * @param version the one that the editor saw
     * @throws org.tandemcrm.shared.StaleEdit if there is a newer one
     */
    public void say(OwnEffort said, long version) {
        List<Flaw> flaws = said.flaws();
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        KeptEffort row = row();
        row.say(said, version);
        kept.saveAndFlush(row);
    }

    private KeptEffort row() {
        return kept.findById(KeptEffort.ONLY).orElseGet(KeptEffort::unsaid);
    }
}
