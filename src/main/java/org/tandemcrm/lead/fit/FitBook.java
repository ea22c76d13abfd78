package org.tandemcrm.lead.fit;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.job.Jobs;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;

/** Where the owner says whom the company looks for. Every change has all buyers judged anew. */
@Service
@Transactional
public class FitBook {

    private static final int MOST_RULES = 100;

    private final KeptRules kept;
    private final FitLedger ledger;
    private final Jobs jobs;
    private final Clock clock;

    FitBook(KeptRules kept, FitLedger ledger, Jobs jobs, Clock clock) {
        this.kept = kept;
        this.ledger = ledger;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The rules, the oldest first. */
    @Transactional(readOnly = true)
    public List<FitRuleCard> rules() {
        return kept.findAll().stream()
                .sorted(Comparator.comparing(KeptRule::createdAt))
                .map(KeptRule::card)
                .toList();
    }

    /** The rule, or NotFound. */
    @Transactional(readOnly = true)
    public FitRuleCard card(FitRuleId id) {
        return find(id).card();
    }

    /** Adds a rule. */
    public FitRuleId add(FitRule rule) {
        refuse(rule.flaws());
        if (kept.count() >= MOST_RULES) {
            throw new InvalidInput(
                    "field", "More than %d rules help nobody.".formatted(MOST_RULES));
        }
        KeptRule added = kept.saveAndFlush(new KeptRule(rule, clock.instant()));
        judgeAnew();
        return added.card().id();
    }

    /** Changes a rule that the editor opened at the version, or throws StaleEdit. */
    public void change(FitRuleId id, long version, FitRule rule) {
        refuse(rule.flaws());
        KeptRule known = find(id);
        known.refuseIfNewerThan(version);
        known.take(rule);
        kept.saveAndFlush(known);
        judgeAnew();
    }

    /** Takes a rule out. */
    public void remove(FitRuleId id) {
        kept.delete(find(id));
        kept.flush();
        judgeAnew();
    }

    /** How many contacts fall into each letter. */
    @Transactional(readOnly = true)
    public FitSpread spread() {
        return ledger.spread();
    }

    /** How well the lead's buyer fits, rule by rule. */
    @Transactional(readOnly = true)
    public Judgement of(LeadId lead) {
        return ledger.judge(lead);
    }

    /** How well the contact fits, rule by rule. */
    @Transactional(readOnly = true)
    public Judgement of(ContactId contact) {
        return ledger.judge(contact);
    }

    private void judgeAnew() {
        jobs.start(FitWork.KIND, ledger.rules().edition(), "Judge who fits by the new rules");
    }

    private KeptRule find(FitRuleId id) {
        return kept.findById(id).orElseThrow(() -> new NotFound("There is no such rule."));
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
