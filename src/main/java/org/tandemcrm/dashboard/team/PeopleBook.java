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
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.team.PersonRow.Load;
import org.tandemcrm.dashboard.team.PersonRow.Whose;
import org.tandemcrm.deal.Closed;
import org.tandemcrm.deal.ClosingBook;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.lead.Answering;
import org.tandemcrm.lead.TeamSpeed;
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
            Map<Optional<UserId>, AnswerSpeed> quick,
            Map<Optional<UserId>, Closed> closed,
            Map<Optional<UserId>, Money> sold,
            Money nothing) {

        Set<Optional<UserId>> whose() {
            Set<Optional<UserId>> whose = new HashSet<>(loads.keySet());
            whose.addAll(quick.keySet());
            whose.addAll(closed.keySet());
            whose.addAll(sold.keySet());
            return whose;
        }

        PersonRow row(Person person) {
            Optional<UserId> id = Optional.of(person.id());
            Whose whose = person.active() ? Whose.PRESENT : Whose.LEFT;
            return row(id, person.name(), whose);
        }

        PersonRow nobody() {
            return row(Optional.empty(), "Nobody", Whose.NOBODY);
        }

        private PersonRow row(Optional<UserId> id, String name, Whose whose) {
            return new PersonRow(
                    id.orElse(null),
                    name,
                    whose,
                    loads.getOrDefault(id, Load.NONE),
                    quick.get(id),
                    closed.getOrDefault(id, Closed.NONE).won(),
                    sold.getOrDefault(id, nothing));
        }
    }

    /** The rows, and all of them together. */
    record People(List<PersonRow> rows, PersonRow all) {}

    /**
     * Everybody who sells and whoever else has or closed something, by name; at the end what nobody
     * has. So the rows sum to all. Some alone where the focus is on some.
     */
    People of(Focus focus, Viewer reader) {
        TeamSpeed speed = speed(focus, reader);
        return new People(rows(focus, speed), all(focus, speed == null ? null : speed.all()));
    }

    /** The rows alone. */
    List<PersonRow> rows(Focus focus, Viewer reader) {
        return rows(focus, speed(focus, reader));
    }

    /** How soon they answer belongs to leads, which have no product. */
    private @Nullable TeamSpeed speed(Focus focus, Viewer reader) {
        return focus.product() == null ? speeds.team(focus.elapsed(), focus.whose(), reader) : null;
    }

    private List<PersonRow> rows(Focus focus, @Nullable TeamSpeed speed) {
        Numbers numbers = numbers(focus, speed == null ? Map.of() : speed.people());
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
    private PersonRow all(Focus focus, @Nullable AnswerSpeed speed) {
        return new PersonRow(
                null,
                "All",
                Whose.ALL,
                reading.loads(focus).values().stream().reduce(Load.NONE, Load::plus),
                speed == null || speed.leads() == 0 ? null : speed,
                closings.in(focus.elapsed(), focus.whose(), focus.product()).won(),
                sales.sold(focus.cut()).amount());
    }

    private Numbers numbers(Focus focus, Map<Optional<UserId>, AnswerSpeed> quick) {
        return new Numbers(
                reading.loads(focus),
                quick,
                closings.byPerson(focus.elapsed(), focus.whose(), focus.product()),
                sold(focus),
                sales.nothing().amount());
    }

    private Map<Optional<UserId>, Money> sold(Focus focus) {
        Map<Optional<UserId>, Money> sold = new HashMap<>();
        sales.byPerson(focus.cut()).forEach((person, sum) -> sold.put(person, sum.amount()));
        return sold;
    }
}
