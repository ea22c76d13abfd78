package org.tandemcrm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.lead.AllLeadsRewritten;
import org.tandemcrm.lead.EvidenceChanged;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadHandedBack;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadMilestonesChanged;
import org.tandemcrm.lead.LeadRewritten;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.lead.TemperatureChanged;

/** Whatever tells that a lead changed by a statement marks it, alone and at once. */
@ModuleTest
@CleanDatabase
class LeadWatchTests {

    private static final LeadId LEAD = LeadId.next();
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired private LeadChanges changes;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate together;

    static Stream<Object> told() {
        return Stream.of(
                new TemperatureChanged(LEAD, Temperature.COLD, Temperature.WARM, NOW, "RESPONSE"),
                new LeadMilestonesChanged(LEAD),
                new EvidenceChanged(LEAD),
                new LeadHandedBack(LEAD, HandbackReason.TIMING, null, NOW),
                new LeadRewritten(LEAD));
    }

    @ParameterizedTest
    @MethodSource("told")
    void eachMarksItsLead(Object event) {
        String seen = changes.since(null).seen();
        together.executeWithoutResult(inOne -> events.publishEvent(event));
        assertThat(changes.since(seen).changed()).containsExactly(LEAD.value());
    }

    @Test
    void aChangeThatIsRolledBackMarksNothing() {
        String seen = changes.since(null).seen();
        together.executeWithoutResult(
                inOne -> {
                    events.publishEvent(new EvidenceChanged(LEAD));
                    inOne.setRollbackOnly();
                });
        assertThat(changes.since(seen).changed()).isEmpty();
    }

    @Test
    void veryManyMarkAll() {
        String seen = changes.since(null).seen();
        together.executeWithoutResult(inOne -> events.publishEvent(new AllLeadsRewritten()));
        assertThat(changes.since(seen).all()).isTrue();
    }
}
