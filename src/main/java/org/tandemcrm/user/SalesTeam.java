package org.tandemcrm.user;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.web.Choice;

/** Knows whose figures a reader can ask for. */
@Component
@Transactional(readOnly = true)
public class SalesTeam {

    private final Users users;

    SalesTeam(Users users) {
        this.users = users;
    }

    /**
     * Those that an address names in its parameter {@code person}.
     *
     * @throws InvalidInput where somebody was never here
     */
    public Salespeople named(@Nullable List<UserId> asked) {
        Salespeople named = Salespeople.of(asked);
        if (users.all(named.ids()).size() < named.ids().size()) {
            throw new InvalidInput("person", "Nobody here has this id.");
        }
        return named;
    }

    /**
     * Salespeople who can sign in, then those of the others who sell or sold, then whoever else was
     * chosen, so that a page says whom it is about.
     *
     * @param sellers who have leads or deals, whatever their role
     */
    public SalespeopleChoice choice(Salespeople chosen, Set<UserId> sellers) {
        List<Choice> offered = new ArrayList<>();
        Set<UserId> others = new LinkedHashSet<>(chosen.ids());
        others.addAll(sellers);
        for (Person each : users.active()) {
            if (each.roles().contains(Role.SALESPERSON) || sellers.contains(each.id())) {
                offered.add(choice(each.id(), each.name()));
                others.remove(each.id());
            }
        }
        users.all(others).stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(each -> each.id().text()))
                .forEach(each -> offered.add(choice(each.id(), each.name())));
        return new SalespeopleChoice(chosen, offered);
    }

    private static Choice choice(UserId id, String name) {
        return new Choice(id.text(), name);
    }
}
