package org.tandemcrm.attribution.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.attribution.CampaignYield;
import org.tandemcrm.attribution.Verdict;
import org.tandemcrm.attribution.YieldBook;
import org.tandemcrm.campaign.BriefingState;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;

/**
 * What came of a campaign as programs read it.
 *
 * @param steps the way from the audience to the sale
 * @param deciders the share of those who answered who decide or hold the budget
 * @param handbacks why sales gave its leads back
 * @param goals what it was to bring, beside what came
 * @param model the attribution model of credit and profit
 * @param advice what the figures speak for, and why; null for who may not see costs, like spend and
 *     profit
 */
record ResultJson(
        CampaignId campaignId,
        String name,
        List<Step> steps,
        @Nullable Part deciders,
        long responses,
        Map<HandbackReason, Long> handbacks,
        BriefingState briefing,
        List<Goal> goals,
        String model,
        int sales,
        @Nullable Money credit,
        @Nullable Money spend,
        @Nullable Money profit,
        Verdict.@Nullable Advice advice,
        @Nullable String why) {

    /** A share with the interval in which the true one lies in 95 of 100 cases (Wilson). */
    record Part(double value, double low, double high) {

        static @Nullable Part of(@Nullable Share share) {
            return share == null || !share.isKnown()
                    ? null
                    : new Part(share.value(), share.low(), share.high());
        }
    }

    /** A step of the way: how many, their share of the step before, and what each one cost. */
    record Step(String name, long count, @Nullable Part of, @Nullable Money each) {

        static Step of(CampaignYield.Step step) {
            return new Step(step.label(), step.count(), Part.of(step.of()), step.each());
        }
    }

    /** A goal beside what was reached. */
    record Goal(String name, long reached, int wanted) {

        static Goal of(CampaignYield.Goal goal) {
            return new Goal(goal.label(), goal.reached(), goal.wanted());
        }
    }

    static ResultJson of(YieldBook.Line line, String model, boolean costs) {
        CampaignYield it = line.result();
        CampaignCredit credit = it.credit();
        return new ResultJson(
                it.campaign().id(),
                it.campaign().name(),
                it.steps().stream().map(Step::of).toList(),
                Part.of(it.deciders()),
                it.heads().responses(),
                it.handbacks(),
                it.briefing(),
                it.goals().stream().map(Goal::of).toList(),
                model,
                credit == null ? 0 : credit.sales(),
                credit == null ? null : credit.credit(),
                it.spend(),
                credit == null ? null : credit.profit(),
                costs ? line.verdict().advice() : null,
                costs ? line.verdict().why() : null);
    }
}
