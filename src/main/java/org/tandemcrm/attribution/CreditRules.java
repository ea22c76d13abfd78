package org.tandemcrm.attribution;

import static org.tandemcrm.attribution.Milestone.ACCEPTANCE;
import static org.tandemcrm.attribution.Milestone.FIRST;
import static org.tandemcrm.attribution.Milestone.LAST;
import static org.tandemcrm.attribution.Milestone.WARMING;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput;

/**
 * What the owner has decided about sharing sales.
 *
 * @param halfLifeDays of time decay
 * @param own the weights of the company's own model
 * @param wholeCompany whether everybody at the customer's company has a part in the journey, or the
 *     main person and the stakeholders alone
 * @param lookBackDays how many days before the close an answer counts, absent for all
 * @param version how often they have been changed
 */
public record CreditRules(
        int halfLifeDays,
        OwnWeights own,
        boolean wholeCompany,
        @Nullable Integer lookBackDays,
        long version) {

    public static final CreditRules USUAL =
            new CreditRules(7, new OwnWeights(3_000, 2_000, 2_000, 2_000, 1_000), false, null, 0);

    private static final Rule FIRST_TOUCH =
            new Rule.Positional(Model.FIRST_TOUCH, Map.of(FIRST, 1), 0);
    private static final Rule LAST_TOUCH =
            new Rule.Positional(Model.LAST_TOUCH, Map.of(LAST, 1), 0);
    private static final Rule POSITION_BASED =
            new Rule.Positional(Model.POSITION_BASED, Map.of(FIRST, 40, LAST, 40), 20);
    private static final Rule J_SHAPED =
            new Rule.Positional(Model.J_SHAPED, Map.of(FIRST, 20, LAST, 60), 20);
    private static final Rule INVERSE_J =
            new Rule.Positional(Model.INVERSE_J, Map.of(FIRST, 60, LAST, 20), 20);
    private static final Rule W_SHAPED =
            new Rule.Positional(Model.W_SHAPED, Map.of(FIRST, 30, WARMING, 30, ACCEPTANCE, 30), 10);
    private static final Rule FULL_PATH =
            new Rule.Positional(
                    Model.FULL_PATH,
                    Map.of(FIRST, 225, WARMING, 225, ACCEPTANCE, 225, LAST, 225),
                    100);

    /** Weights of the company's own model, in hundredths; only their proportions matter. */
    public record OwnWeights(int first, int warming, int acceptance, int last, int others) {

        private static final int ALL = 10_000;

        Rule rule() {
            return new Rule.Positional(
                    Model.CUSTOM,
                    Map.of(FIRST, first, WARMING, warming, ACCEPTANCE, acceptance, LAST, last),
                    others);
        }

        void flaws(List<InvalidInput.Flaw> flaws) {
            check(flaws, "first", first);
            check(flaws, "warming", warming);
            check(flaws, "acceptance", acceptance);
            check(flaws, "last", last);
            check(flaws, "others", others);
        }

        private static void check(List<InvalidInput.Flaw> flaws, String field, int weight) {
            if (weight < 0 || weight > ALL) {
                flaws.add(new InvalidInput.Flaw(field, "Write a percentage from 0 to 100."));
            }
        }
    }

    /** Whether journeys are the same under both. */
    boolean sameJourneys(CreditRules other) {
        return wholeCompany == other.wholeCompany
                && Objects.equals(lookBackDays, other.lookBackDays);
    }

    /** How the model shares one sale. */
    Rule rule(Model model) {
        return switch (model) {
            case FIRST_TOUCH -> FIRST_TOUCH;
            case LAST_TOUCH -> LAST_TOUCH;
            case LINEAR -> new Rule.Linear();
            case DISTINCT -> new Rule.Distinct();
            case POSITION_BASED -> POSITION_BASED;
            case J_SHAPED -> J_SHAPED;
            case INVERSE_J -> INVERSE_J;
            case TIME_DECAY -> new Rule.TimeDecay(halfLifeDays);
            case W_SHAPED -> W_SHAPED;
            case FULL_PATH -> FULL_PATH;
            case CUSTOM -> own.rule();
            case PARTICIPATION ->
                    throw new IllegalArgumentException("Participation does not share a sale");
        };
    }
}
