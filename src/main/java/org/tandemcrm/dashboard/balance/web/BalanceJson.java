package org.tandemcrm.dashboard.balance.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.dashboard.balance.Advice;
import org.tandemcrm.dashboard.balance.BalanceView;
import org.tandemcrm.dashboard.balance.Band;
import org.tandemcrm.dashboard.balance.Effort;
import org.tandemcrm.dashboard.balance.Load;
import org.tandemcrm.dashboard.balance.Queue;
import org.tandemcrm.dashboard.balance.Refusal;
import org.tandemcrm.dashboard.balance.Supply;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.Share;
import org.tandemcrm.web.Definition;

/**
 * The balance for programs: each number with its parts.
 *
 * @param minutes what selling is taken to take
 * @param queue who waits now; empty where the days lie in the past
 */
record BalanceJson(
        LocalDate from,
        LocalDate to,
        Advice.Side strengthen,
        String sentence,
        LoadJson load,
        Effort minutes,
        List<Week> weeks,
        List<QueueJson> queue,
        Part accepted,
        long cooled,
        long open,
        List<Refusal> refusals,
        Part inTime,
        Evenness flow,
        SupplyJson supply,
        List<Definition> definitions) {

    /** Hours asked over hours left; the value is absent where none are left. */
    record LoadJson(
            long handedOver,
            double asked,
            double hours,
            double dealHours,
            double customerHours,
            double left,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Band band) {

        static LoadJson of(Load load) {
            return new LoadJson(
                    load.handedOver(),
                    load.asked(),
                    load.hours(),
                    load.dealHours(),
                    load.customerHours(),
                    load.left(),
                    load.value(),
                    load.low(),
                    load.high(),
                    load.band());
        }
    }

    record Week(LocalDate from, LocalDate to, LoadJson load) {}

    /** Who waits against Little's law; what may wait is absent where the law does not hold. */
    record QueueJson(
            Temperature temperature,
            long waiting,
            long late,
            long came,
            double workingHours,
            int promisedHours,
            @Nullable Double mayWait,
            @Nullable Boolean tooLong) {}

    /** So many of so many; shares are absent of none. */
    record Part(
            long part,
            long whole,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high) {

        static Part of(Share share) {
            return share.isKnown()
                    ? new Part(
                            share.part(), share.whole(), share.value(), share.low(), share.high())
                    : new Part(0, 0, null, null, null);
        }
    }

    record Evenness(List<Long> weeks, @Nullable Double dispersion, boolean uneven) {}

    record SupplyJson(
            long people,
            boolean more,
            long approached,
            double weeks,
            @Nullable Double lastsWeeks) {}

    static BalanceJson of(BalanceView view, Supply supply) {
        return new BalanceJson(
                view.period().from(),
                view.period().to(),
                view.advice().side(),
                view.advice().sentence(),
                LoadJson.of(view.load()),
                view.effort(),
                view.weeks().stream()
                        .map(
                                week ->
                                        new Week(
                                                week.slice().from(),
                                                week.slice().to(),
                                                LoadJson.of(week.load())))
                        .toList(),
                view.queues().stream().map(queue -> queue(queue, view.load().isSteady())).toList(),
                Part.of(view.acceptance().accepted()),
                view.acceptance().cooled(),
                view.acceptance().open(),
                view.acceptance().refusals(),
                Part.of(view.inTime()),
                new Evenness(view.flow().weeks(), view.flow().dispersion(), view.flow().isUneven()),
                new SupplyJson(
                        supply.people(),
                        supply.more(),
                        supply.approached(),
                        supply.weeks(),
                        supply.lasts()),
                BalanceWords.ALL);
    }

    private static QueueJson queue(Queue queue, boolean steady) {
        return new QueueJson(
                queue.temperature(),
                queue.waiting(),
                queue.late(),
                queue.came(),
                queue.hours(),
                queue.promised(),
                steady ? queue.mayWait() : null,
                steady && queue.mayWait() != null ? queue.isTooLong() : null);
    }
}
