package org.tandemcrm.attribution;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;

/**
 * What the figures of a campaign speak for, and why. Few people prove nothing: then it says to wait
 * instead of guessing.
 */
public record Verdict(Advice advice, String why) {

    /** What to do with a campaign next time. */
    public enum Advice {
        REPEAT("Repeat", "good"),
        CHANGE("Change", "warn"),
        STOP("Stop", "bad"),
        WAIT("Wait", "");

        private final String label;
        private final String tone;

        Advice(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        /** The colour of its tag; empty for a plain one. */
        public String tone() {
            return tone;
        }
    }

    /** Fewer sales may be luck. */
    private static final int FEW_SALES = 5;

    private static final int FEW_HANDBACKS = 3;
    private static final int FEW_REACHED = 100;

    /**
     * Judges a campaign.
     *
     * @param usual how many answer the campaigns of this company
     */
    static Verdict of(CampaignYield it, Share usual) {
        if (it.isStillToCome()) {
            return new Verdict(Advice.WAIT, "Not launched yet.");
        }
        CampaignCredit credit = it.credit();
        Money profit = credit == null ? null : credit.profit();
        if (credit != null && profit != null && credit.sales() > 0) {
            return profit.amount().signum() > 0 ? earned(credit.sales()) : lost(it);
        }
        return unsold(it, usual);
    }

    private static Verdict earned(int sales) {
        return new Verdict(
                Advice.REPEAT,
                sales < FEW_SALES
                        ? "Earned more than it cost, but on %s only: repeat it, don't bet on it."
                                .formatted(counted(sales, "sale"))
                        : "Earned more than it cost, on %s.".formatted(counted(sales, "sale")));
    }

    private static Verdict lost(CampaignYield it) {
        return it.isOver()
                ? new Verdict(
                        Advice.CHANGE,
                        "Its sales earn less than it cost: make it cheaper, or offer more.")
                : new Verdict(Advice.WAIT, "It sells, but has not earned its cost yet.");
    }

    private static Verdict unsold(CampaignYield it, Share usual) {
        Map.Entry<HandbackReason, Long> reason = commonest(it);
        if (reason != null
                && it.handedBack() >= FEW_HANDBACKS
                && 2 * reason.getValue() >= it.handedBack()) {
            return new Verdict(Advice.CHANGE, handedBack(it, reason));
        }
        Share answers = it.answering();
        if (answers.whole() >= FEW_REACHED && usual.isKnown() && answers.high() < usual.low()) {
            return new Verdict(
                    it.isOver() && it.leads().warm() == 0 ? Advice.STOP : Advice.CHANGE,
                    "Answered by %s, fewer than usual (%s): another offer or other people."
                            .formatted(between(answers), percent(usual.value())));
        }
        if (it.isOver() && it.leads().warm() == 0 && answers.whole() >= FEW_REACHED) {
            return new Verdict(
                    Advice.STOP,
                    "It is over, and nobody became warm of %,d.".formatted(answers.whole()));
        }
        return new Verdict(
                Advice.WAIT,
                "Too few to tell: %s answered, %s became warm, nothing sold yet."
                        .formatted(
                                counted(it.heads().responded(), "person"),
                                counted(it.leads().warm(), "lead")));
    }

    private static Map.@Nullable Entry<HandbackReason, Long> commonest(CampaignYield it) {
        return it.handbacks().entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
    }

    private static String handedBack(CampaignYield it, Map.Entry<HandbackReason, Long> reason) {
        String cure =
                switch (reason.getKey()) {
                    case WRONG_PERSON -> "aim at other people";
                    case NO_NEED -> "speak to another pain";
                    case BUDGET -> "offer something smaller";
                    case TIMING -> "come back at a better time";
                    case COMPETITOR -> "show what rivals lack";
                    case UNREACHABLE -> "ask for a better way to reach them";
                };
        return "%d of %d leads came back as \"%s\": %s."
                .formatted(
                        reason.getValue(),
                        it.handedBack(),
                        reason.getKey().label().toLowerCase(Locale.ROOT),
                        cure);
    }

    private static String between(Share share) {
        return "%s to %s".formatted(percent(share.low()), percent(share.high()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String counted(long count, String what) {
        String many = what.equals("person") ? "people" : what + "s";
        return count == 1 ? "one " + what : "%,d %s".formatted(count, many);
    }
}
