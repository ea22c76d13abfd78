package org.tandemcrm.dashboard.balance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours that warm leads ask for, over the hours that sales has for them.
 *
 * @param handedOver leads that became warm, each time they did
 * @param minutesEach what handling one takes
 * @param hours what those who sell had for selling, without holidays and absences
 * @param dealHours what open deals took of them
 * @param customerHours what customers took of them
 * @param weeks how many usual weeks of work these were
 */
public record Load(
        long handedOver,
        int minutesEach,
        double hours,
        double dealHours,
        double customerHours,
        double weeks) {

    private static final double HOUR = 60;

    /**
     * @param hoursPerWeek what one person has for selling in a week
     */
    static Load of(List<Slice> slices, Effort effort, int hoursPerWeek) {
        double persons = slices.stream().mapToDouble(Slice::personWeeks).sum();
        double deals = slices.stream().mapToDouble(Slice::dealWeeks).sum();
        return new Load(
                slices.stream().mapToLong(Slice::handedOver).sum(),
                effort.lead(),
                persons * hoursPerWeek,
                effort.dealHours(deals),
                effort.customerHours(persons),
                slices.stream().mapToDouble(Slice::workingWeeks).sum());
    }

    /** The hours that the warm leads ask for. */
    public double asked() {
        return asked(handedOver);
    }

    /** The hours that are left for warm leads; none where deals and customers take them all. */
    public double left() {
        return Math.max(0, hours - dealHours - customerHours);
    }

    /** Nobody sells, or deals and customers take every hour. */
    public boolean hasNoHours() {
        return left() <= 0;
    }

    /** Absent where there is no hour for a warm lead. */
    public @Nullable Double value() {
        return hasNoHours() ? null : Double.valueOf(asked() / left());
    }

    /** Whether so many leads came that the load says which side to strengthen. */
    public boolean isTelling() {
        return handedOver >= Advising.ENOUGH;
    }

    /** Absent where there are neither leads nor hours. */
    public @Nullable Band band() {
        if (hasNoHours()) {
            return handedOver > 0 ? Band.OUTRUN : null;
        }
        return Band.of(asked() / left());
    }

    /** The lower end of where the load lies in 95 of 100 cases, as warm leads come by chance. */
    public @Nullable Double low() {
        return hasNoHours()
                ? null
                : Double.valueOf(asked(Poisson.around(handedOver).low()) / left());
    }

    /** The upper end. */
    public @Nullable Double high() {
        return hasNoHours()
                ? null
                : Double.valueOf(asked(Poisson.around(handedOver).high()) / left());
    }

    /** Whether both ends lie where the load itself lies. */
    public boolean isCertain() {
        Double low = low();
        Double high = high();
        return low == null || high == null || Band.of(low) == Band.of(high);
    }

    /** At a load of 1 or more what waits grows without end. */
    public boolean isSteady() {
        Double value = value();
        return value != null && value < 1;
    }

    /** How many more warm leads in a week would make it this load; fewer if negative. */
    double leadsPerWeekTo(double load) {
        return (load * left() * HOUR / minutesEach - handedOver) / weeks;
    }

    /** How many more hours in a week would make it this load. */
    double hoursPerWeekTo(double load) {
        return (asked() / load - (hours - dealHours - customerHours)) / weeks;
    }

    private double asked(double leads) {
        return leads * minutesEach / HOUR;
    }
}
