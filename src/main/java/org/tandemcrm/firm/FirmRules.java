package org.tandemcrm.firm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** What settings must keep to, each reason at the field that a person would change. */
final class FirmRules {

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1000);
    private static final double MOST_HEAT = 10_000;

    private final List<Flaw> flaws = new ArrayList<>();

    private FirmRules() {}

    /**
     * @throws InvalidInput with every reason why these settings can't hold
     */
    static void check(FirmSettings settings) {
        FirmRules rules = new FirmRules();
        rules.company(settings);
        rules.policies(settings.policies());
        rules.scale(settings.scale());
        settings.points()
                .byKind()
                .forEach(
                        (kind, points) ->
                                rules.refuse(
                                        points.abs().compareTo(MOST_POINTS) > 0
                                                || points.scale() > 3,
                                        "points[" + kind + "]",
                                        "Points lie between -1000 and 1000, with at most three decimals."));
        if (!rules.flaws.isEmpty()) {
            throw new InvalidInput(rules.flaws);
        }
    }

    private void company(FirmSettings s) {
        refuse(s.name().isBlank(), "name", "Give your company a name.");
        refuse(
                s.fiscalYearStartMonth() < 1 || s.fiscalYearStartMonth() > 12,
                "fiscalYearStartMonth",
                "Choose a month.");
        BigDecimal target = s.salesTarget();
        refuse(
                target != null && target.signum() <= 0,
                "salesTarget",
                "A target is more than zero; leave it empty for none.");
        refuse(
                target != null && target.precision() - target.scale() > 15,
                "salesTarget",
                "That is more than this program can count.");
        refuse(
                outside(s.salesHoursPerWeek(), 1, 168),
                "salesHoursPerWeek",
                "A week has 1 to 168 hours.");
        boolean margin =
                s.defaultMargin().signum() >= 0
                        && s.defaultMargin().compareTo(BigDecimal.valueOf(100)) <= 0;
        refuse(!margin, "defaultMargin", "A margin lies between 0 and 100 percent.");
    }

    private void policies(Policies p) {
        refuse(
                outside(p.capacity(), 1, 10_000),
                "capacity",
                "Somebody can carry 1 to 10,000 leads.");
        refuse(
                outside(p.hotTargetHours(), 1, 1000),
                "hotTargetHours",
                "Promise 1 to 1,000 working hours.");
        refuse(
                outside(p.warmTargetHours(), 1, 1000),
                "warmTargetHours",
                "Promise 1 to 1,000 working hours.");
        refuse(
                outside(p.escalationHours(), 1, 1000),
                "escalationHours",
                "Wait 1 to 1,000 working hours.");
        refuse(outside(p.mailingCap(), 1, 1000), "mailingCap", "Allow 1 to 1,000 mailings.");
        refuse(outside(p.mailingCapDays(), 1, 365), "mailingCapDays", "Count 1 to 365 days.");
        refuse(
                outside(p.briefingQuorum(), 1, 100),
                "briefingQuorum",
                "A share lies between 1 and 100 percent.");
        refuse(outside(p.briefingWait(), 0, 30), "briefingWait", "Wait 0 to 30 working days.");
        refuse(
                p.warmTargetHours() < p.hotTargetHours(),
                "warmTargetHours",
                "A warm lead can't be more urgent than a hot one.");
    }

    private void scale(HeatScale s) {
        refuse(
                outside(s.halfLifeDays(), 7, 365),
                "halfLifeDays",
                "The half-life lies between 7 and 365 days.");
        refuse(
                !(s.coldBelow() > 0 && s.coldBelow() <= MOST_HEAT),
                "coldBelow",
                "This must be more than zero.");
        refuse(
                s.coldBelow() > s.warmFrom(),
                "coldBelow",
                "A lead would turn cold before it is warm: stay at or below \"warm from\".");
        refuse(!(s.warmFrom() <= MOST_HEAT), "warmFrom", "No lead ever gets that warm.");
        refuse(s.hotFrom() <= s.warmFrom(), "hotFrom", "Hot begins above warm.");
        refuse(!(s.hotFrom() <= MOST_HEAT), "hotFrom", "No lead ever gets that hot.");
        refuse(
                s.warmBelow() > s.hotFrom(),
                "warmBelow",
                "A lead would leave hot before it is hot: stay at or below \"hot from\".");
        refuse(
                s.warmBelow() < s.warmFrom(),
                "warmBelow",
                "A lead would fall from hot to cold at once: stay at or above \"warm from\".");
    }

    private void refuse(boolean broken, String field, String sentence) {
        if (broken) {
            flaws.add(new Flaw(field, sentence));
        }
    }

    private static boolean outside(int value, int least, int most) {
        return value < least || value > most;
    }
}
