package org.tandemcrm.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.UserId;

/** Turns leads into deals, and ends them. */
@Component
class LeadEnding {

    private final LeadFiles files;
    private final Temperatures temperatures;
    private final Parting parting;
    private final LateEnding lateEnding;
    private final LaterEnding laterEnding;

    LeadEnding(
            LeadFiles files,
            Temperatures temperatures,
            Parting parting,
            LateEnding lateEnding,
            LaterEnding laterEnding) {
        this.files = files;
        this.temperatures = temperatures;
        this.parting = parting;
        this.lateEnding = lateEnding;
        this.laterEnding = laterEnding;
    }

    Acceptance accept(LeadId id, Instant acceptedAt) {
        Instant at = Measures.precise(acceptedAt);
        Lead lead = files.toWork(id);
        lead.refuseIfConcluded();
        if (at.isAfter(temperatures.now())) {
            throw new InvalidInput("acceptedAt", "This lies in the future.");
        }
        if (temperatures.shownAt(id, at) == Temperature.COLD) {
            throw new RuleBroken(
                    "cold-lead",
                    "%s is still cold. Marketing warms first: add them to a campaign, or record what they said if they came to you."
                            .formatted(files.head(id).name()));
        }
        return accepted(lead, at);
    }

    Acceptance bringAccepted(LeadId id, Instant at) {
        return accepted(files.find(id), Measures.precise(at));
    }

    private Acceptance accepted(Lead lead, Instant at) {
        UserId by = Objects.requireNonNull(files.reader(), "somebody accepts a lead");
        lead.accept(at, by);
        files.keep(lead);
        parting.from(lead.id(), at);
        return new Acceptance(
                lead.id(),
                lead.contact(),
                lead.company(),
                files.head(lead.id()).name(),
                lead.interest(),
                Objects.requireNonNull(lead.assignee()));
    }

    void conclude(LeadId id, LeadOutcome outcome, Instant at) {
        Lead lead = files.find(id);
        Instant moment = Measures.precise(at);
        Instant before = lead.concludedAt();
        lead.conclude(outcome, moment);
        files.keep(lead);
        parting.from(id, moment);
        lateEnding.of(id, moment);
        if (before != null && before.isBefore(moment)) {
            laterEnding.of(id, before, moment);
        }
    }

    void bringConcluded(List<NewConclusion> ends) {
        List<Lead> ended = new ArrayList<>();
        for (NewConclusion end : ends) {
            Lead lead = files.find(end.lead());
            lead.conclude(end.outcome(), Measures.precise(end.at()));
            ended.add(lead);
        }
        files.keep(ended);
        parting.fromAll(ends);
    }

    void reopen(LeadId id) {
        Lead lead = files.find(id);
        lead.reopen();
        files.keep(lead);
        parting.undone(id);
    }
}
