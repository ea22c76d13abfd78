package org.tandemcrm.lead.fit;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Journaled;

/** A rule of fit as it is kept. */
@Entity
@Journaled
@NullUnmarked
@Table(name = "fit_rule")
class KeptRule {

    @EmbeddedId private FitRuleId id;
    @Version private Long version;

    @Enumerated(EnumType.STRING)
    private FitField field;

    @Enumerated(EnumType.STRING)
    private FitMatch match;

    private String[] wanted;
    private String low;
    private String high;
    private int weight;
    private Instant createdAt;

    protected KeptRule() {}

    KeptRule(FitRule rule, Instant now) {
        this.id = FitRuleId.next();
        this.createdAt = now;
        take(rule);
    }

    final void take(FitRule rule) {
        field = rule.field();
        match = rule.match();
        wanted = rule.wanted().toArray(String[]::new);
        low = rule.low();
        high = rule.high();
        weight = rule.weight();
    }

    void refuseIfNewerThan(long seen) {
        if (version != seen) {
            throw new StaleEdit("Somebody changed this rule after you opened it.");
        }
    }

    FitRule rule() {
        return new FitRule(field, match, List.of(wanted), low, high, weight);
    }

    Instant createdAt() {
        return createdAt;
    }

    FitRuleCard card() {
        return new FitRuleCard(id, version, rule());
    }
}
