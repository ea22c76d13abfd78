package org.tandemcrm.lead.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Assignment;
import org.tandemcrm.lead.AssignmentRule.Appointment;
import org.tandemcrm.lead.Prospect;

/** Gives a lead to one of those who are present, by one of the rules. */
@Component
class Distribution {

    private final Policy policy;
    private final Territories territories;
    private final Turns turns;
    private final Room room;

    Distribution(Policy policy, Territories territories, Turns turns, Room room) {
        this.policy = policy;
        this.territories = territories;
        this.turns = turns;
        this.room = room;
    }

    Appointment choose(Assignment rule, Prospect lead) {
        if (rule == Assignment.FIRST_TO_CLAIM) {
            return Appointment.pool();
        }
        Policy.Choices choices = policy.choices();
        boolean counted = choices.heedsCapacity();
        return switch (rule) {
            case FIRST_TO_CLAIM -> Appointment.pool();
            case ROUND_ROBIN -> inTurn(lead, room.forLead(lead, counted));
            case LEAST_LOADED -> leastLoaded(room.forLead(lead, turns.take(lead.id())));
            case BY_TERRITORY ->
                    byTerritory(lead, room.forLead(lead, counted))
                            .orElseGet(() -> choose(choices.fallback(), lead));
        };
    }

    /** The first territory whose salesperson is free; the owner may name a deputy further down. */
    private Optional<Appointment> byTerritory(Prospect lead, Room.Candidates free) {
        Whereabouts whereabouts = territories.whereabouts(lead);
        return territories.all().stream()
                .filter(territory -> territory.covers(whereabouts))
                .filter(territory -> free.takes(territory.assignee()))
                .findFirst()
                .map(
                        territory ->
                                Appointment.of(territory.assignee(), "By " + territory.sentence()));
    }

    private Appointment inTurn(Prospect lead, Room.Candidates free) {
        if (free.people().isEmpty()) {
            return Appointment.nobodyFree();
        }
        List<Colleague> inOrder = new ArrayList<>(free.people());
        long turn = turns.take(lead.id()).number();
        Collections.rotate(inOrder, -(int) ((turn - 1) % inOrder.size()));
        return free.first(inOrder)
                .map(next -> Appointment.of(next.id(), "Next in turn"))
                .orElseGet(Appointment::nobodyFree);
    }

    private Appointment leastLoaded(Room.Candidates free) {
        if (free.people().isEmpty()) {
            return Appointment.nobodyFree();
        }
        return free.first(Load.inOrder(free.people(), free.unseen()))
                .map(
                        next ->
                                Appointment.of(
                                        next.id(), "Fewest open leads: %d".formatted(next.open())))
                .orElseGet(Appointment::nobodyFree);
    }
}
