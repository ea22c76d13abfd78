package org.tandemcrm.lead.assignment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.AssignmentRule;
import org.tandemcrm.lead.Prospect;
import org.tandemcrm.user.UserId;

/**
 * The salesperson whom the lead's person or company knows, else whoever the owner's rule names.
 * Whoever is away is passed over; whoever has enough to do, where the rule says so.
 */
@Component
class OwnersRule implements AssignmentRule {

    private final Firm firm;
    private final Workforce workforce;
    private final Acquaintances acquaintances;
    private final Distribution distribution;

    OwnersRule(
            Firm firm,
            Workforce workforce,
            Acquaintances acquaintances,
            Distribution distribution) {
        this.firm = firm;
        this.workforce = workforce;
        this.acquaintances = acquaintances;
        this.distribution = distribution;
    }

    @Override
    public boolean works(UserId person) {
        return workforce.works(person);
    }

    @Override
    public boolean isPresent(UserId person) {
        return workforce.isPresent(person);
    }

    @Override
    public Appointment choose(Prospect lead) {
        return known(lead).orElseGet(() -> byRule(lead));
    }

    private Optional<Appointment> known(Prospect lead) {
        return acquaintances.of(lead).stream()
                .filter(person -> !person.equals(lead.formerly()))
                .filter(workforce::isPresent)
                .findFirst()
                .map(person -> Appointment.of(person, "Knows them already"));
    }

    private Appointment byRule(Prospect lead) {
        return distribution.choose(firm.settings().policies().assignment(), lead);
    }
}
