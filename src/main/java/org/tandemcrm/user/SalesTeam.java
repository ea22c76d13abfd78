package org.tandemcrm.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** All who can sign in, and whoever else was chosen, so that a page says whom it is about. */
    public SalespeopleChoice choice(Salespeople chosen) {
        List<Choice> offered = new ArrayList<>();
        users.active().forEach(each -> offered.add(choice(each.id(), each.name())));
        Map<UserId, Person> known =
                users.all(chosen.ids()).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        for (UserId id : chosen.ids()) {
            Person person = known.get(id);
            Choice one = choice(id, person == null ? "Somebody" : person.name());
            if (!offered.contains(one)) {
                offered.add(one);
            }
        }
        return new SalespeopleChoice(chosen, offered);
    }

    private static Choice choice(UserId id, String name) {
        return new Choice(id.text(), name);
    }
}
