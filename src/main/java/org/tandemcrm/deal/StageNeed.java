package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the owner may ask to be known of a deal before it passes a stage. */
public enum StageNeed {
    DECISION_MAKER_NAMED(
            "The decision maker is named", Place.PEOPLE, known -> known.lead().isDeciderNamed()),
    DECISION_MAKER_REACHED(
            "The decision maker was reached",
            Place.PEOPLE,
            known -> known.lead().isDeciderReached()),
    BUDGET("The budget is known", Place.DEAL, known -> has(known.deal().budget())),
    NEXT_STEP("A next step has a date", Place.TOUCH, DealKnowledge::nextStep),
    PAIN("What hurts them is known", Place.BUYER, known -> says(known.lead().pain())),
    GAIN("What they hope for is known", Place.BUYER, known -> says(known.lead().gain())),
    DECISION_CRITERIA(
            "How they decide is known",
            Place.BUYER,
            known -> says(known.lead().decisionCriteria())),
    AMOUNT("The amount is known", Place.DEAL, known -> has(known.deal().amount())),
    LINES("What they buy is listed", Place.LINES, known -> known.deal().lines() != null),
    EXPECTED_CLOSE(
            "The day of the decision is expected",
            Place.DEAL,
            known -> known.deal().expectedCloseOn() != null),
    COMPETITOR("The competitors are named", Place.DEAL, known -> says(known.deal().competitors()));

    private final String label;
    private final Place place;
    private final Predicate<DealKnowledge> met;

    StageNeed(String label, Place place, Predicate<DealKnowledge> met) {
        this.label = label;
        this.place = place;
        this.met = met;
    }

    /** Where a person fills in what is missing. */
    private enum Place {
        PEOPLE("/leads/%2$s/people"),
        BUYER("/leads/%2$s/edit"),
        TOUCH("/leads/%2$s#touch"),
        DEAL("/deals/%1$s/edit"),
        LINES("/deals/%1$s/lines");

        private final String pattern;

        Place(String pattern) {
            this.pattern = pattern;
        }
    }

    /** The sentence that is true once it is met. */
    public String label() {
        return label;
    }

    boolean isMet(DealKnowledge known) {
        return met.test(known);
    }

    /** The page on which it is filled in. */
    String href(DealCard deal) {
        return place.pattern.formatted(deal.id(), deal.leadId());
    }

    private static boolean has(@Nullable BigDecimal amount) {
        return amount != null;
    }

    private static boolean says(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
