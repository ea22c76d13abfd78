package org.tandemcrm.dashboard.forecast;

import java.util.HashMap;
import java.util.Map;

/**
 * The chance of a deal to be won within so many days, by its stage and age. A chain in steps of a
 * week: in each the deal is won, lost, moves to another stage or stays, with the shares of the
 * company's own history at that stage and age (a discrete-time hazard with two ends, Singer and
 * Willett 1993), drawn towards those of the stage at any age, and these towards all deals.
 */
final class Chances {

    /** So many deal-weeks of the usual are mixed into what was seen at a stage and age. */
    private static final double AS_IF_SEEN = 20;

    private final Map<String, Ages> byStage;
    private final Week overall;
    private final Map<Standing, Week> weeks = new HashMap<>();
    private final Map<Question, Double> chances = new HashMap<>();

    /** Where a deal stands: its stage and its age in weeks. */
    record Standing(String stage, int age) {}

    private record Question(Standing now, double days) {}

    private Chances(Map<String, Ages> byStage, Week overall) {
        this.byStage = byStage;
        this.overall = overall;
    }

    static Chances of(History history) {
        Ages.Weeks all = new Ages.Weeks();
        history.byStage().values().forEach(ages -> all.add(ages.all()));
        return new Chances(history.byStage(), Week.of(all).ending());
    }

    /** What may happen within the next week. */
    Week week(Standing at) {
        return weeks.computeIfAbsent(at, this::learned);
    }

    private Week learned(Standing at) {
        Ages ages = byStage.get(at.stage());
        if (ages == null) {
            return overall;
        }
        Week ofStage = Week.of(ages.all(), overall, AS_IF_SEEN);
        return Week.of(ages.near(at.age()), ofStage, AS_IF_SEEN);
    }

    /** The chance to be won within so many days from now. */
    double won(Standing now, double days) {
        return chances.computeIfAbsent(new Question(now, days), this::reckoned);
    }

    private double reckoned(Question question) {
        Standing now = question.now();
        double days = question.days();
        Map<String, Double> open = new HashMap<>(Map.of(now.stage(), 1.0));
        double won = 0;
        double left = days / 7;
        for (int age = now.age(); left > 0; age++, left--) {
            won += step(open, age, Math.min(1, left));
        }
        return won;
    }

    /** Goes one step on and tells how much of it was won. */
    private double step(Map<String, Double> open, int age, double part) {
        Map<String, Double> before = Map.copyOf(open);
        open.clear();
        double won = 0;
        for (var entry : before.entrySet()) {
            Week week = week(new Standing(entry.getKey(), age)).part(part);
            double share = entry.getValue();
            won += share * week.won();
            open.merge(entry.getKey(), share * week.stays(), Double::sum);
            week.moved().forEach((stage, p) -> open.merge(stage, share * p, Double::sum));
        }
        return won;
    }
}
