package org.tandemcrm.dashboard.balance;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** Where the owner says what selling takes. */
@Component
@Transactional
public class EffortBook {

    private final KeptEfforts kept;
    private final EffortFacts facts;
    private final EffortProposals proposals;
    private final Firm firm;

    EffortBook(KeptEfforts kept, EffortFacts facts, EffortProposals proposals, Firm firm) {
        this.kept = kept;
        this.facts = facts;
        this.proposals = proposals;
        this.firm = firm;
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
        OwnEffort proposed = proposals.latest();
        return new Card(row.said(), proposed, row.said().over(proposed), row.version());
    }

    /** What holds now. */
    @Transactional(readOnly = true)
    public Effort effort() {
        return row().said().over(proposals.latest());
    }

    /** Reads the records of half a year and keeps what they propose. */
    void propose() {
        proposals.keep(firm.today(), facts.proposal());
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
