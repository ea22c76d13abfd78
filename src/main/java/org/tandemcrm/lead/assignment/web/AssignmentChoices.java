package org.tandemcrm.lead.assignment.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.firm.Assignment;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.Policies;
import org.tandemcrm.lead.assignment.Territory;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.Users;
import org.tandemcrm.web.Choice;

/** What the page of assignment offers, and which rule holds. */
@Component
class AssignmentChoices {

    private static final List<Choice> FALLBACKS =
            List.of(
                    new Choice(Assignment.ROUND_ROBIN.name(), "To each salesperson in turn"),
                    new Choice(
                            Assignment.LEAST_LOADED.name(), "To whoever has the fewest open leads"),
                    new Choice(
                            Assignment.FIRST_TO_CLAIM.name(),
                            "To the pool: the first to claim it has it"));

    private static final List<Choice> KINDS =
            Choice.of(Territory.Kind.class, Territory.Kind::label);

    private final Firm firm;
    private final Users users;

    AssignmentChoices(Firm firm, Users users) {
        this.firm = firm;
        this.users = users;
    }

    void fill(Model model) {
        Policies policies = firm.settings().policies();
        model.addAttribute("fallbacks", FALLBACKS);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("examples", Territory.Kind.values());
        model.addAttribute("workers", workers());
        model.addAttribute("rule", sentence(policies.assignment()));
        model.addAttribute("byTerritory", policies.assignment() == Assignment.BY_TERRITORY);
        model.addAttribute("ownersStandIn", users.withRole(Role.SALESPERSON).isEmpty());
        model.addAttribute("usualCapacity", policies.capacity());
    }

    private List<Choice> workers() {
        return users.active().stream()
                .filter(person -> person.may(Right.WORK_LEADS))
                .map(AssignmentChoices::choice)
                .toList();
    }

    private static Choice choice(Person person) {
        return new Choice(person.id().toString(), person.name());
    }

    private static String sentence(Assignment rule) {
        return switch (rule) {
            case ROUND_ROBIN -> "to each salesperson in turn";
            case LEAST_LOADED -> "to whoever has the fewest open leads";
            case BY_TERRITORY -> "to whom the list below names";
            case FIRST_TO_CLAIM -> "to the pool, where the first to claim it has it";
        };
    }
}
