package org.tandemcrm.dashboard.cycle;

import java.time.ZoneId;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;

/**
 * The lists behind the numbers of the cycle, each with as many rows as its number says.
 *
 * @param begun the days in which the leads began
 * @param zone in which days are counted
 * @param whose leads alone
 */
public record CycleLinks(Period begun, ZoneId zone, Salespeople whose) {

    /** The leads that began in some days. */
    public String leads(Period days) {
        return "/reports/cycle/leads?openedAt.gte=%s&openedAt.lt=%s%s"
                .formatted(days.start(zone), days.end(zone), whose.and("assignee"));
    }

    /** Those of them that have come to a mark. */
    public String reached(Period days, Mark mark) {
        return leads(days) + "&" + mark.key() + "=true";
    }

    /** Those of them that came to it within so many days. */
    public String within(Period days, Mark mark, int age) {
        return "%s&%sAfter.lte=%d".formatted(leads(days), mark.key(), age);
    }

    /** The leads that came to the beginning of a step. */
    public String came(CycleStep step) {
        Mark from = step.from();
        return from == null ? leads(begun) : reached(begun, from);
    }

    /** Those of them that took it. */
    public String took(CycleStep step) {
        return "%s&%s=true".formatted(came(step), step.to().key());
    }

    /** The same in the order of the days that it took. */
    public String tookByDays(CycleStep step) {
        return took(step) + "&sort=" + step.days();
    }

    /** All who came to its beginning, in that order; those who have not taken it come last. */
    public String cameByDays(CycleStep step) {
        return came(step) + "&sort=-" + step.days();
    }

    /** The hand-backs of these days. */
    public String handedBack(HandbackReason reason) {
        return "/reports/cycle/handbacks?at.gte=%s&at.lt=%s&reason=%s%s"
                .formatted(begun.start(zone), begun.end(zone), reason, whose.and("by"));
    }

    /** Those after which the lead came again. */
    public String cameAgain(HandbackReason reason) {
        return handedBack(reason) + "&returned=true";
    }

    /** Those after which it was won. */
    public String wonAfter(HandbackReason reason) {
        return handedBack(reason) + "&won=true";
    }
}
