package org.tandemcrm.dashboard.team;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.SalesBook.OfPerson;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.team.PersonRow.Load;
import org.tandemcrm.dashboard.team.PersonRow.Whose;
import org.tandemcrm.deal.Closed;
import org.tandemcrm.deal.ClosingBook;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.lead.Answering;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** What each of us carries, how quick they are and what they closed. */
@Component
class PeopleBook {

    private final TeamReading reading;
    private final Answering speeds;
    private final ClosingBook closings;
    private final SalesBook sales;

    PeopleBook(TeamReading reading, Answering speeds, ClosingBook closings, SalesBook sales) {
        this.reading = reading;
        this.speeds = speeds;
        this.closings = closings;
        this.sales = sales;
    }

    /** The numbers of all, by whose they are; nobody's under nothing. */
    private record Numbers(
            Map<Optional<UserId>, Load> loads,
            Map<UserId, AnswerSpeed> quick,
            Map<Optional<UserId>, Closed> closed,
            Map<Optional<UserId>, Money> sold,
            Money nothing) {

        Set<Optional<UserId>> whose() {
            Set<Optional<UserId>> whose = new HashSet<>(loads.keySet());
            whose.addAll(closed.keySet());
            whose.addAll(sold.keySet());
            return whose;
        }

        PersonRow row(Person person) {
            Optional<UserId> id = Optional.of(person.id());
            Whose whose = person.active() ? Whose.PRESENT : Whose.LEFT;
            return row(id, person.name(), whose, quick.get(person.id()));
        }

        PersonRow nobody() {
            return row(Optional.empty(), "Nobody", Whose.NOBODY, null);
        }

        private PersonRow row(
                Optional<UserId> id, String name, Whose whose, @Nullable AnswerSpeed speed) {
            return new PersonRow(
                    id.orElse(null),
                    name,
                    whose,
                    loads.getOrDefault(id, Load.NONE),
                    speed,
                    closed.getOrDefault(id, Closed.NONE).won(),
                    sold.getOrDefault(id, nothing));
        }
    }

    /**
     * Everybody who sells and whoever else has or closed something, by name; at the end what nobody
     * has. So the rows sum to {@link #all}. Some alone where the focus is on some.
     */
    List<PersonRow> of(Focus focus, Viewer reader) {
        Numbers numbers = numbers(focus, reader);
        Set<Optional<UserId>> whose = numbers.whose();
        List<PersonRow> rows = new ArrayList<>();
        Set<UserId> others = new HashSet<>();
        whose.forEach(each -> each.ifPresent(others::add));
        reading.people(focus.whose(), others).forEach(person -> rows.add(numbers.row(person)));
        if (whose.contains(Optional.<UserId>empty())) {
            rows.add(numbers.nobody());
        }
        return rows;
    }

    /** All together, each counted where the other pages count it. */
    PersonRow all(Focus focus) {
        return new PersonRow(
                null,
                "All",
                Whose.ALL,
                reading.loads(focus).values().stream().reduce(Load.NONE, Load::plus),
                null,
                closings.in(focus.elapsed(), focus.whose(), focus.product()).won(),
                sales.sold(focus.cut()).amount());
    }

    /** How soon they answer belongs to leads, which have no product. */
    private Numbers numbers(Focus focus, Viewer reader) {
        return new Numbers(
                reading.loads(focus),
                focus.product() == null ? speeds.byPerson(focus.elapsed(), reader) : Map.of(),
                closings.byPerson(focus.elapsed(), focus.whose(), focus.product()),
                sold(focus),
                sales.nothing().amount());
    }

    private Map<Optional<UserId>, Money> sold(Focus focus) {
        Map<Optional<UserId>, Money> sold = new HashMap<>();
        for (OfPerson each : sales.byPerson(focus.cut())) {
            sold.put(Optional.ofNullable(each.person()), each.sold().amount());
        }
        return sold;
    }
}
