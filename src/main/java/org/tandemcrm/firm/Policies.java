package org.tandemcrm.firm;

/**
 * The owner's choices about how marketing and sales work together.
 *
 * @param capacity open leads that one salesperson can carry
 * @param hotTargetHours working hours within which a hot lead hears from us
 * @param warmTargetHours working hours within which a warm lead hears from us
 * @param escalationHours working hours after which a late answer comes before the owners
 * @param mailingCap mailings that one person gets at most within the days of the cap
 * @param briefingQuorum percent of the present salespeople who confirm a briefing before a launch
 * @param briefingWait working days for which a launch waits for them
 */
public record Policies(
        ColdPolicy coldPolicy,
        Assignment assignment,
        int capacity,
        int hotTargetHours,
        int warmTargetHours,
        int escalationHours,
        int mailingCap,
        int mailingCapDays,
        int briefingQuorum,
        int briefingWait,
        CreditModel creditModel) {

    public static final Policies USUAL =
            new Policies(
                    ColdPolicy.BLOCK,
                    Assignment.ROUND_ROBIN,
                    30,
                    1,
                    8,
                    2,
                    4,
                    30,
                    80,
                    3,
                    CreditModel.LINEAR);
}
