package org.tandemcrm.lead.assignment;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Assignment;
import org.tandemcrm.lead.AssignmentRule.Appointment;
import org.tandemcrm.lead.Prospect;
import org.tandemcrm.user.UserId;

/** Gives a lead to one of those who are present, by one of the rules. */
@Component
class Distribution {

    private final Policy policy;
    private final Territories territories;
    private final Turns turns;
    private final Workforce workforce;

    Distribution(Policy policy, Territories territories, Turns turns, Workforce workforce) {
        this.policy = policy;
        this.territories = territories;
        this.turns = turns;
        this.workforce = workforce;
    }

    Appointment choose(Assignment rule, Prospect lead) {
        if (rule == Assignment.FIRST_TO_CLAIM) {
            return Appointment.pool();
        }
        Policy.Choices choices = policy.choices();
        boolean counted = choices.heedsCapacity() || rule == Assignment.LEAST_LOADED;
        List<Colleague> free =
                workforce.presentBut(lead.formerly(), counted).stream()
                        .filter(colleague -> !counted || colleague.hasRoom())
                        .toList();
        return switch (rule) {
            case FIRST_TO_CLAIM -> Appointment.pool();
            case ROUND_ROBIN -> inTurn(lead, free);
            case LEAST_LOADED -> leastLoaded(lead, free);
            case BY_TERRITORY ->
                    byTerritory(lead, free).orElseGet(() -> choose(choices.fallback(), lead));
        };
    }

    /** The first territory whose salesperson is free; the owner may name a deputy further down. */
    private Optional<Appointment> byTerritory(Prospect lead, List<Colleague> free) {
        List<UserId> people = free.stream().map(Colleague::id).toList();
        Whereabouts whereabouts = territories.whereabouts(lead);
        return territories.all().stream()
                .filter(territory -> territory.covers(whereabouts))
                .filter(territory -> people.contains(territory.assignee()))
                .findFirst()
                .map(
                        territory ->
                                Appointment.of(territory.assignee(), "By " + territory.sentence()));
    }

    private Appointment inTurn(Prospect lead, List<Colleague> free) {
        if (free.isEmpty()) {
            return Appointment.nobodyFree();
        }
        long turn = turns.take(lead.id()).number();
        return Appointment.of(free.get((int) ((turn - 1) % free.size())).id(), "Next in turn");
    }

    private Appointment leastLoaded(Prospect lead, List<Colleague> free) {
        if (free.isEmpty()) {
            return Appointment.nobodyFree();
        }
        Colleague chosen = Load.least(free, turns.take(lead.id()).others());
        return Appointment.of(chosen.id(), "Fewest open leads: %d".formatted(chosen.open()));
    }
}
