package org.tandemcrm.lead;

import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.TouchGate;

/**
 * Stops what we may not do: to reach people by a way they refused, to approach cold leads, to call
 * whoever wrote without a word of why. What lies further back than a day is kept as it was.
 */
@Component
class ApproachGate implements TouchGate {

    private static final Duration PRESENT = Duration.ofHours(24);

    private final Consents consents;
    private final LeadOfTouch leadOf;
    private final ApproachRules rules;
    private final Measures measures;

    ApproachGate(Consents consents, LeadOfTouch leadOf, ApproachRules rules, Measures measures) {
        this.consents = consents;
        this.leadOf = leadOf;
        this.rules = rules;
        this.measures = measures;
    }

    @Override
    public void check(NewTouch touch) {
        if (touch.direction() == Direction.INBOUND
                || touch.occurredAt().isBefore(measures.now().minus(PRESENT))) {
            return;
        }
        refuseRefusedChannel(touch);
        leadOf.find(touch.pursuit(), touch.contactId())
                .ifPresent(lead -> rules.check(Approach.of(lead, touch), touch));
    }

    private void refuseRefusedChannel(NewTouch touch) {
        if (consents.refused(touch.contactId(), touch.channel(), ConsentPurpose.PERSONAL)) {
            throw new RuleBroken(
                    "consent-refused",
                    "They asked us not to reach them by %s. Choose another way."
                            .formatted(touch.channel().label().toLowerCase(Locale.ROOT)));
        }
    }
}
