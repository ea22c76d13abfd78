package org.tandemcrm.dashboard.balance;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who sells and sold. At each moment these are the salespeople of that time; while there is none,
 * the owners and whoever else worked leads in that week. A salesperson counts from the day on which
 * selling became their part, and in the weeks before it in which they worked leads.
 *
 * @param others owners and all who worked leads, salespeople not among them
 */
record Crew(List<Seller> salespeople, List<Seller> others) {

    Crew {
        salespeople = List.copyOf(salespeople);
        others = List.copyOf(others);
    }

    /**
     * How many usual weeks each of them worked in that one; whoever did not is left out.
     *
     * @param worked who accepted or touched leads in it
     */
    List<PersonWeeks> people(WorkWeek work, Span.Week week, Set<UUID> worked) {
        List<Stretch> whole = List.of(new Stretch(week.start(), week.end()));
        List<Stretch> alone = alone(whole.get(0), worked);
        return Stream.concat(
                        salespeople.stream().map(one -> worked(one, work, whole, worked)),
                        others.stream().map(one -> worked(one, work, alone, worked)))
                .filter(one -> one.weeks() > 0)
                .toList();
    }

    /** Whether it matters who worked leads in that week: not all salespeople were there before. */
    boolean asksWhoWorked(Span.Week week) {
        Stretch whole = new Stretch(week.start(), week.end());
        return !alone(whole, Set.of()).isEmpty()
                || salespeople.stream()
                        .anyMatch(one -> one.part().get(0).from().isAfter(week.start()));
    }

    private static PersonWeeks worked(
            Seller one, WorkWeek work, List<Stretch> times, Set<UUID> worked) {
        List<Stretch> there =
                times.stream()
                        .flatMap(time -> one.in(time, worked.contains(one.id())).stream())
                        .toList();
        return new PersonWeeks(one.id(), one.weeks(work, there));
    }

    /** When no salesperson was there. */
    private List<Stretch> alone(Stretch whole, Set<UUID> worked) {
        return whole.without(
                salespeople.stream()
                        .flatMap(one -> one.in(whole, worked.contains(one.id())).stream())
                        .toList());
    }
}
