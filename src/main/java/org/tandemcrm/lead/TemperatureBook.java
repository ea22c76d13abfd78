package org.tandemcrm.lead;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where temperatures are explained, and what moves them is noted. */
@Service
@Transactional
public class TemperatureBook {

    private final Explanations explanations;
    private final Noticing noticing;
    private final Overrides overrides;

    TemperatureBook(Explanations explanations, Noticing noticing, Overrides overrides) {
        this.explanations = explanations;
        this.noticing = noticing;
        this.overrides = overrides;
    }

    /** Why the lead is as warm as it is. */
    @Transactional(readOnly = true)
    public HeatSum why(LeadId lead) {
        return explanations.of(lead);
    }

    /** The lead's heat over time; empty where nothing counts or ever counted. */
    @Transactional(readOnly = true)
    public Optional<HeatCurve> curve(LeadId lead) {
        return explanations.curve(lead);
    }

    /** A piece of evidence, or NotFound. */
    @Transactional(readOnly = true)
    public EvidenceCard evidence(EvidenceId id) {
        return explanations.evidence(id);
    }

    /** Notes a fact that somebody noticed. */
    public EvidenceId note(LeadId lead, NewFact fact) {
        return noticing.note(lead, fact);
    }

    /** What imported files call leads. */
    public void bringLabels(List<LeadLabel> labels) {
        labels.forEach(label -> overrides.label(label.lead(), label.override()));
    }
}
