package org.tandemcrm.dashboard.balance;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.tandemcrm.dashboard.balance.Advice.Side;
import org.tandemcrm.shared.Share;

/**
 * Says which side to strengthen and why, with the number it rests on.
 *
 * @param inTime how many warm leads heard from sales in the promised time
 * @param late how many wait past it now
 */
record Advising(Load load, Acceptance acceptance, Share inTime, Flow flow, long late) {

    /** Fewer warm leads tell nothing. */
    static final int ENOUGH = 10;

    /** A promise that is kept less often than this is not kept. */
    static final double KEPT = 0.9;

    /** Sales that takes fewer than half turns leads away. */
    private static final double TAKEN = 0.5;

    Advice advice() {
        if (load.handedOver() < ENOUGH) {
            return new Advice(Side.UNKNOWN, tooLittle());
        }
        if (load.hasNoHours()) {
            return new Advice(Side.SALES, noHours());
        }
        return switch (requireNonNull(load.band())) {
            case OUTRUN -> new Advice(Side.SALES, outrun());
            case STARVED -> starved();
            case BALANCED -> new Advice(Side.NEITHER, balanced());
        };
    }

    private String tooLittle() {
        return load.handedOver() == 0
                ? "No warm lead came to sales in these days. From %d on it stands here which side to strengthen."
                        .formatted(ENOUGH)
                : "Too little to tell which side to strengthen: %s came in these days, and it takes %d."
                        .formatted(Words.leads(load.handedOver()), ENOUGH);
    }

    private String noHours() {
        return load.hours() <= 0
                ? "Strengthen sales: %s came in these days, and nobody had an hour to sell."
                        .formatted(Words.leads(load.handedOver()))
                : "Strengthen sales: %s came in these days, and open deals and customers took all %s of selling."
                        .formatted(Words.leads(load.handedOver()), Words.hours(load.hours()));
    }

    private String outrun() {
        String more = late == 0 ? "" : " %s past the promised hour.".formatted(Words.waits(late));
        return "%s: %s ask for %s, and sales had %s for them (%s). Strengthen sales: free %s a week, or let %s fewer come each week.%s"
                .formatted(
                        load.isCertain()
                                ? "Marketing outruns sales"
                                : "Marketing seems to outrun sales",
                        Words.leads(load.handedOver()),
                        Words.hours(load.asked()),
                        Words.hours(load.left()),
                        loadWords(),
                        Words.hours(load.hoursPerWeekTo(Band.TO)),
                        Words.leadsUp(-load.leadsPerWeekTo(Band.TO)),
                        more);
    }

    private Advice starved() {
        if (isLate()) {
            return new Advice(
                    Side.SALES,
                    "Sales has the hours and is late all the same: at a %s, %s of %s heard from us in the promised time. Strengthen how sales answers before more are warmed."
                            .formatted(
                                    loadWords(),
                                    Words.percent(inTime.value()),
                                    Words.leads(inTime.whole())));
        }
        if (isRefused()) {
            return new Advice(Side.MARKETING, refused());
        }
        return new Advice(
                Side.MARKETING,
                "%s: %s filled %s of the %s that sales had for them (%s). Strengthen marketing: %s more each week would fill them well."
                        .formatted(
                                load.isCertain() ? "Sales is starved" : "Sales seems starved",
                                Words.leads(load.handedOver()),
                                Words.number(load.asked()),
                                Words.hours(load.left()),
                                loadWords(),
                                Words.leadsUp(load.leadsPerWeekTo(Band.FROM))));
    }

    private String refused() {
        String why =
                acceptance
                        .first()
                        .map(
                                refusal ->
                                        ", most often for \"%s\""
                                                .formatted(
                                                        refusal.reason()
                                                                .label()
                                                                .toLowerCase(Locale.ROOT)))
                        .orElse("");
        Share accepted = acceptance.accepted();
        return "Sales has the hours and turns leads away: at a %s it accepted %d of %s%s. Strengthen what marketing calls warm before making more of it."
                .formatted(loadWords(), accepted.part(), Words.leads(accepted.whole()), why);
    }

    private String balanced() {
        String but = "";
        if (isLate()) {
            but =
                    " Yet only %s of %s heard from us in the promised time: look at how the queue is worked."
                            .formatted(Words.percent(inTime.value()), Words.leads(inTime.whole()));
        } else if (flow.isUneven()) {
            but =
                    " The weeks are uneven, though: the quietest brought %d, the busiest %d."
                            .formatted(flow.least(), flow.most());
        }
        return "%s: %s ask for %s of the %s that sales had for them (%s). Neither side needs strengthening.%s"
                .formatted(
                        load.isCertain() ? "Balanced" : "Balanced as far as one can tell",
                        Words.leads(load.handedOver()),
                        Words.number(load.asked()),
                        Words.hours(load.left()),
                        loadWords(),
                        but);
    }

    /** Even the best case that the count allows is below what was promised. */
    private boolean isLate() {
        return inTime.isKnown() && inTime.high() < KEPT;
    }

    private boolean isRefused() {
        return acceptance.accepted().isKnown() && acceptance.accepted().high() < TAKEN;
    }

    private String loadWords() {
        double value = requireNonNull(load.value());
        return load.isCertain()
                ? "load of %s".formatted(Words.ratio(value))
                : "load of %s, in 95 of 100 cases %s to %s"
                        .formatted(
                                Words.ratio(value),
                                Words.ratio(requireNonNull(load.low())),
                                Words.ratio(requireNonNull(load.high())));
    }
}
