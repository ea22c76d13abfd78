package org.tandemcrm.audience.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.audience.Admission;
import org.tandemcrm.audience.LeftOut;
import org.tandemcrm.audience.StandingMail;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;

/** Takes a step for some of those who are due, after it has asked once more whether it may. */
@Component
class StepTaking {

    private static final int BATCH = 200;

    private final WayBook ways;
    private final Admission admission;
    private final TaskBell bell;
    private final ObjectProvider<StandingMail> mail;

    StepTaking(
            WayBook ways, Admission admission, TaskBell bell, ObjectProvider<StandingMail> mail) {
        this.ways = ways;
        this.admission = admission;
        this.bell = bell;
        this.mail = mail;
    }

    /** Whether there may be more of them. */
    @Transactional
    public boolean take(CampaignId campaign, Plan plan, int position, LocalDate today) {
        Step step = plan.steps().get(position);
        if (step.kind() == StepKind.MAIL && !canMail(campaign, position)
                || !admission.isOpen(campaign)) {
            return false;
        }
        List<WayBook.Due> due = ways.lockDue(campaign, position, today, BATCH);
        if (due.isEmpty()) {
            return false;
        }
        List<WayBook.Due> ready = sorted(campaign, step, due, today);
        List<UUID> members = ready.stream().map(WayBook.Due::member).toList();
        ways.take(campaign, position, members, step.kind() == StepKind.MAIL);
        hand(campaign, step, position, ready);
        if (step.kind() == StepKind.MAIL) {
            goOn(plan, position, members, today);
        }
        return due.size() == BATCH;
    }

    /**
     * To the next step, or through. A print run is over only when somebody says that it is posted,
     * a task when it is ticked: the delay of the next step counts from that day.
     */
    void goOn(Plan plan, int position, List<UUID> members, LocalDate today) {
        if (position + 1 < plan.steps().size()) {
            ways.goOn(
                    members, position, today.plusDays(plan.steps().get(position + 1).afterDays()));
        } else {
            ways.end(members, position);
        }
    }

    private boolean canMail(CampaignId campaign, int position) {
        StandingMail server = mail.getIfAvailable();
        return server != null && server.isReady() && server.isWritten(campaign, position);
    }

    /** Those for whom the step may be taken; the others leave, or wait until tomorrow. */
    private List<WayBook.Due> sorted(
            CampaignId campaign, Step step, List<WayBook.Due> due, LocalDate today) {
        Map<ContactId, Optional<LeftOut>> verdicts = verdicts(campaign, step, due);
        Set<UUID> out = ways.refusedAll(due.stream().map(WayBook.Due::member).toList());
        List<WayBook.Due> ready = new ArrayList<>();
        List<UUID> waiting = new ArrayList<>();
        Map<LeftWhy, List<UUID>> leaving = new EnumMap<>(LeftWhy.class);
        for (WayBook.Due each : due) {
            Optional<LeftOut> verdict = verdicts.get(each.person());
            LeftWhy why = out.contains(each.member()) ? LeftWhy.OPTED_OUT : why(each, verdict);
            if (why != null) {
                leaving.computeIfAbsent(why, w -> new ArrayList<>()).add(each.member());
            } else if (waits(verdict, step)) {
                waiting.add(each.member());
            } else {
                ready.add(each);
            }
        }
        leaving.forEach((why, members) -> ways.leave(members, why));
        ways.postpone(waiting, today.plusDays(1));
        return ready;
    }

    private Map<ContactId, Optional<LeftOut>> verdicts(
            CampaignId campaign, Step step, List<WayBook.Due> due) {
        List<ContactId> people = due.stream().map(WayBook.Due::person).toList();
        return step.kind() == StepKind.TASK
                ? admission.judgePersonally(people)
                : admission.judge(campaign, step.kind().channel(), people);
    }

    private static boolean waits(@Nullable Optional<LeftOut> verdict, Step step) {
        return verdict != null && verdict.isPresent() && step.kind() != StepKind.TASK;
    }

    private static @Nullable LeftWhy why(WayBook.Due due, @Nullable Optional<LeftOut> verdict) {
        if (due.answered()) {
            return LeftWhy.RESPONDED;
        }
        if (verdict == null) {
            return LeftWhy.GONE;
        }
        return verdict.map(StepTaking::why).orElse(null);
    }

    /** Whoever got enough mailings, has no good address or never agreed waits: that may change. */
    private static @Nullable LeftWhy why(LeftOut reason) {
        return switch (reason) {
            case OPTED_OUT -> LeftWhy.OPTED_OUT;
            case IN_DEAL, HOT, WARM -> LeftWhy.WARMED;
            case NOT_AGREED, OVER_CAP, NO_ADDRESS, MAIL_RETURNS -> null;
        };
    }

    private void hand(CampaignId campaign, Step step, int position, List<WayBook.Due> ready) {
        if (ready.isEmpty()) {
            return;
        }
        switch (step.kind()) {
            case MAIL ->
                    mail.getObject()
                            .send(
                                    campaign,
                                    position,
                                    step.what(),
                                    ready.stream().map(WayBook.Due::person).toList());
            case TASK -> bell.ring(campaign, step, ready.size());
            case PRINT -> {}
        }
    }
}
