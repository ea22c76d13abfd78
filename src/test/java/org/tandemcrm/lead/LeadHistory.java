package org.tandemcrm.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Years of a lead's life made up from a seed. */
record LeadHistory(List<Fact> facts, List<Overruling> overrulings, List<HandOver> handOvers) {

    static final HeatRules RULES = new HeatRules(30, 15, 40, 10, 28, ZoneId.of("Europe/Berlin"));
    static final Scales SCALES = Scales.always(RULES);
    static final Instant START = Instant.parse("2023-01-02T08:00:00Z");
    static final Instant END = START.plus(Duration.ofDays(3 * 365));

    private static final double[] POINTS = {5, 15, 15, 20, 25, 40, 20, 10, 0, -7.5, 0.1, 1e-3, 333};

    static LeadHistory madeUpFrom(long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Fact>();
        int many = random.nextInt(1, 120);
        for (int i = 0; i < many; i++) {
            facts.add(fact(random, facts));
        }
        var overrulings = new ArrayList<Overruling>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant at = moment(random, facts);
            overrulings.add(
                    new Overruling(
                            Temperature.values()[random.nextInt(3)],
                            at,
                            at.plus(Duration.ofHours(random.nextInt(1, 2000))),
                            "because " + i));
        }
        var handOvers = new ArrayList<HandOver>();
        for (int i = random.nextInt(3); i > 0; i--) {
            handOvers.add(new HandOver(moment(random, facts), "not now " + i));
        }
        return new LeadHistory(facts, overrulings, handOvers);
    }

    /** Some changes of the rules within the years of a life. */
    static Scales scalesFrom(long seed) {
        var random = new Random(seed + 7);
        var changes = new ArrayList<Scales.Change>();
        changes.add(new Scales.Change(Instant.EPOCH, RULES));
        Instant at = START;
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            at = at.plus(Duration.ofHours(random.nextInt(1, 6000)));
            double warm = random.nextInt(8, 30);
            changes.add(
                    new Scales.Change(
                            at,
                            new HeatRules(
                                    random.nextInt(7, 366),
                                    warm,
                                    warm + 20,
                                    warm - 5,
                                    warm + 10,
                                    RULES.zone())));
        }
        return new Scales(changes, at);
    }

    LeadHistory shuffled(Random random) {
        var copy =
                new LeadHistory(
                        new ArrayList<>(facts),
                        new ArrayList<>(overrulings),
                        new ArrayList<>(handOvers));
        Collections.shuffle(copy.facts, random);
        Collections.shuffle(copy.overrulings, random);
        return copy;
    }

    Replay replayed() {
        return replayed(SCALES);
    }

    Replay replayed(Scales scales) {
        return Thermometer.replay(facts, overrulings, handOvers, scales, END);
    }

    private static Fact fact(Random random, List<Fact> before) {
        var kind = EvidenceKind.values()[random.nextInt(EvidenceKind.values().length)];
        return new Fact(
                kind,
                moment(random, before),
                POINTS[kind.ordinal() % POINTS.length],
                random.nextInt(4) == 0 ? null : new UUID(0, random.nextInt(3)),
                new UUID(1, random.nextInt(2)),
                kind.label());
    }

    /** Mostly anywhere, sometimes at the very instant of, or soon after, an earlier fact. */
    private static Instant moment(Random random, List<Fact> before) {
        if (!before.isEmpty() && random.nextInt(4) == 0) {
            Instant near = before.get(random.nextInt(before.size())).at();
            return random.nextBoolean() ? near : near.plus(random.nextInt(90), ChronoUnit.MINUTES);
        }
        return START.plus(
                random.nextLong(Duration.between(START, END).toSeconds()), ChronoUnit.SECONDS);
    }
}
