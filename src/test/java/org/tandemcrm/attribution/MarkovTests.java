package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chains that can be solved by hand, and any others against a slower way to solve them. */
class MarkovTests {

    /** A course by letters, "a>b", with how many were won and not. */
    private record Ways(String path, long won, long lost) {

        int[] campaigns() {
            return Arrays.stream(path.split(">")).mapToInt(name -> name.charAt(0) - 'a').toArray();
        }
    }

    /**
     * Source: "Worked examples" of the issue that asked for the models; C1>C2>C3 won, C1 not, C2>C3
     * not is the chain of Anderl et al. that many introductions repeat.
     */
    @Test
    void workedExamples() {
        assertThat(shares(1, new Ways("a>b>c", 1, 0), new Ways("a", 0, 1), new Ways("b>c", 0, 1)))
                .containsExactly(new double[] {0.2, 0.4, 0.4}, within(1e-12));
        double[] four = shares(1, new Ways("a>b", 3, 1), new Ways("a>c", 1, 1));
        assertThat(Arrays.stream(four).map(share -> 4 * share).toArray())
                .containsExactly(new double[] {2, 1.5, 0.5}, within(1e-12));
    }

    /**
     * Source: jmwoloso/pychattr README (GPL-3), which prints 1.991106 and 1.008894: it simulates.
     * The chain itself gives 2 and 1.
     */
    @Test
    void pychattrsSimulationLiesAroundTheExactResult() {
        double[] three =
                shares(
                        1,
                        new Ways("a>b>a>b>b>a", 1, 0),
                        new Ways("a>b>b>a>a", 1, 0),
                        new Ways("a>a", 1, 0));
        assertThat(three).containsExactly(new double[] {2 / 3.0, 1 / 3.0}, within(1e-12));
        assertThat(3 * three[0]).isCloseTo(1.991106, within(0.01));
        assertThat(3 * three[1]).isCloseTo(1.008894, within(0.01));
    }

    @Test
    void theChanceOfASaleIsTheShareOfJourneysThatEndedInOne() {
        Courses courses = courses(1, new Ways("a>b", 3, 1), new Ways("a>c", 1, 1));
        assertThat(new Chain(courses, courses.ends()).chance()).isCloseTo(4 / 6.0, within(1e-12));
    }

    /** With a memory of two, what follows "a>b" and "c>b" differs. */
    @Test
    void aLongerMemoryTellsApartWhatAShorterOneMixes() {
        Ways[] ways = {new Ways("a>b>d", 9, 1), new Ways("c>b>e", 1, 9)};
        double[] one = shares(1, ways);
        double[] two = shares(2, ways);
        assertThat(one[0]).isCloseTo(one[2], within(1e-12));
        assertThat(two[0]).isCloseTo(9 * two[2], within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void removalEffectsAreThoseOfTheChainWithoutTheCampaign(long seed) {
        Random dice = new Random(seed);
        int order = 1 + dice.nextInt(3);
        List<Ways> ways = anyWays(dice);
        Courses courses = courses(order, ways.toArray(Ways[]::new));
        Chain chain = new Chain(courses, courses.ends());
        double[] effects = chain.removalEffects(courses, 5);
        for (int removed = 0; removed < 5; removed++) {
            int gone = removed;
            assertThat(chain.chance() - chanceWithout(order, ways, campaign -> campaign == gone))
                    .as("campaign %d, order %d, seed %d", removed, order, seed)
                    .isCloseTo(effects[removed], within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesSumToOneAreNeverNegativeAndNoOrderOfEntryChangesThem(long seed) {
        Random dice = new Random(seed);
        List<Ways> ways = anyWays(dice);
        Markov markov = markov(1, 20, ways.toArray(Ways[]::new));
        double won = ways.stream().mapToLong(Ways::won).sum();
        assertThat(Arrays.stream(markov.shares()).sum())
                .as("seed %d", seed)
                .isCloseTo(won > 0 ? 1 : 0, within(1e-12));
        assertThat(Arrays.stream(markov.shares()).min().orElseThrow())
                .as("seed %d", seed)
                .isNotNegative();
        Collections.shuffle(ways, dice);
        assertThat(markov(1, 0, ways.toArray(Ways[]::new)).shares())
                .as("seed %d", seed)
                .containsExactly(markov.shares(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void renamingTheCampaignsMovesTheSharesWithThem(long seed) {
        Random dice = new Random(seed);
        List<Ways> ways = anyWays(dice);
        List<Ways> renamed = new ArrayList<>();
        for (Ways way : ways) {
            StringBuilder path = new StringBuilder();
            way.path()
                    .chars()
                    .map(letter -> letter == '>' ? '>' : 'a' + 'e' - letter)
                    .forEach(letter -> path.append((char) letter));
            renamed.add(new Ways(path.toString(), way.won(), way.lost()));
        }
        double[] before = markov(2, 0, ways.toArray(Ways[]::new)).shares();
        double[] after = markov(2, 0, renamed.toArray(Ways[]::new)).shares();
        for (int campaign = 0; campaign < 5; campaign++) {
            assertThat(after[4 - campaign])
                    .as("seed %d", seed)
                    .isCloseTo(before[campaign], within(1e-9));
        }
    }

    @Test
    void equalSharesHaveEqualPartsWhateverTheNoise() {
        long[] parts =
                markov(1, 0, new Ways("a>b>c", 1, 0), new Ways("a", 0, 1), new Ways("b>c", 0, 1))
                        .parts();
        assertThat(parts[1]).isEqualTo(parts[2]);
        assertThat(LargestRemainder.split(100_000, Arrays.copyOf(parts, 3)))
                .containsExactly(20_000, 40_000, 40_000);
    }

    @Test
    void theIntervalHoldsTheShareIsRepeatableAndNarrowsWithMoreJourneys() {
        Markov few = markov(1, 200, new Ways("a>b", 6, 14), new Ways("c", 3, 17));
        Markov many = markov(1, 200, new Ways("a>b", 600, 1_400), new Ways("c", 300, 1_700));
        for (int campaign = 0; campaign < 3; campaign++) {
            assertThat(few.shares()[campaign])
                    .isBetween(few.low()[campaign], few.high()[campaign])
                    .isCloseTo(many.shares()[campaign], within(1e-9));
            assertThat(width(many, campaign)).isLessThan(width(few, campaign) / 4);
        }
        assertThat(markov(1, 200, new Ways("a>b", 6, 14), new Ways("c", 3, 17)).low())
                .isEqualTo(few.low());
    }

    @Test
    void aMemoryOfMoreThanThreeAndAChainThatIsTooLargeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Courses(4));
        Courses courses = new Courses(1);
        courses.add(IntStream.rangeClosed(0, Markov.MOST_STATES).toArray(), 1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Markov.of(courses, Markov.MOST_STATES + 1, 0, 1));
    }

    private static double width(Markov markov, int campaign) {
        return markov.high()[campaign] - markov.low()[campaign];
    }

    /** Walks the chain step by step until nobody is left on the way. */
    private static double chanceWithout(int order, List<Ways> ways, IntPredicate removed) {
        Courses courses = courses(order, ways.toArray(Ways[]::new));
        double[][] ends = courses.ends();
        int[][] statesOf = courses.statesOf(5);
        boolean[] gone = new boolean[courses.states()];
        for (int campaign = 0; campaign < 5; campaign++) {
            for (int state : statesOf[campaign]) {
                gone[state] = removed.test(campaign);
            }
        }
        int size = courses.states();
        double[][] next = new double[size][size];
        double[] left = new double[size];
        double[] sold = new double[size];
        double[] here = new double[size];
        double all = Arrays.stream(ends).mapToDouble(end -> end[0] + end[1]).sum();
        for (int number = 0; number < courses.size(); number++) {
            int[] way = courses.course(number);
            double many = ends[number][0] + ends[number][1];
            here[way[0]] += many / all;
            for (int place = 0; place < way.length; place++) {
                left[way[place]] += many;
                if (place > 0) {
                    next[way[place - 1]][way[place]] += many;
                }
            }
            sold[way[way.length - 1]] += ends[number][0];
        }
        double chance = 0;
        for (int step = 0; step < 5_000; step++) {
            double[] then = new double[size];
            for (int from = 0; from < size; from++) {
                if (gone[from] || here[from] == 0) {
                    continue;
                }
                chance += here[from] * sold[from] / left[from];
                for (int to = 0; to < size; to++) {
                    then[to] += here[from] * next[from][to] / left[from];
                }
            }
            here = then;
        }
        return chance;
    }

    private static List<Ways> anyWays(Random dice) {
        List<Ways> ways = new ArrayList<>();
        for (int i = 2 + dice.nextInt(8); i > 0; i--) {
            StringBuilder path = new StringBuilder();
            for (int n = 1 + dice.nextInt(6); n > 0; n--) {
                path.append(path.isEmpty() ? "" : ">").append((char) ('a' + dice.nextInt(5)));
            }
            ways.add(new Ways(path.toString(), dice.nextInt(4), 1 + dice.nextInt(4)));
        }
        return ways;
    }

    private static double[] shares(int order, Ways... ways) {
        int campaigns =
                1
                        + Arrays.stream(ways)
                                .flatMapToInt(way -> Arrays.stream(way.campaigns()))
                                .max()
                                .orElseThrow();
        return Arrays.copyOf(markov(order, 0, ways).shares(), campaigns);
    }

    private static Markov markov(int order, int draws, Ways... ways) {
        return Markov.of(courses(order, ways), 5, draws, 7);
    }

    private static Courses courses(int order, Ways... ways) {
        Courses courses = new Courses(order);
        for (Ways way : ways) {
            courses.add(way.campaigns(), way.won(), way.lost());
        }
        return courses;
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }
}
