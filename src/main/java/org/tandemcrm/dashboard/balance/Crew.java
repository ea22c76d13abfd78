package org.tandemcrm.dashboard.balance;

import java.util.List;
import java.util.Set;
import java.util.UUID;

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
     * How many usual weeks all of them worked in that one.
     *
     * @param worked who accepted or touched leads in it
     */
    double weeks(WorkWeek work, Span.Week week, Set<UUID> worked) {
        Stretch whole = new Stretch(week.start(), week.end());
        double selling =
                salespeople.stream()
                        .mapToDouble(
                                one -> one.weeks(work, one.in(whole, worked.contains(one.id()))))
                        .sum();
        List<Stretch> alone = alone(whole, worked);
        return selling
                + others.stream()
                        .mapToDouble(one -> one.weeks(work, stands(one, alone, worked)))
                        .sum();
    }

    /** Whether it matters who worked leads in that week: not all salespeople were there before. */
    boolean asksWhoWorked(Span.Week week) {
        Stretch whole = new Stretch(week.start(), week.end());
        return !alone(whole, Set.of()).isEmpty()
                || salespeople.stream()
                        .anyMatch(one -> one.part().get(0).from().isAfter(week.start()));
    }

    private static List<Stretch> stands(Seller other, List<Stretch> alone, Set<UUID> worked) {
        return alone.stream()
                .flatMap(time -> other.in(time, worked.contains(other.id())).stream())
                .toList();
    }

    /** When no salesperson was there. */
    private List<Stretch> alone(Stretch whole, Set<UUID> worked) {
        return whole.without(
                salespeople.stream()
                        .flatMap(one -> one.in(whole, worked.contains(one.id())).stream())
                        .toList());
    }
}
