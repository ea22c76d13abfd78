package org.tandemcrm.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput;

/**
 * Tells what is of the past from what is done now: a gate judges the last day and all that is to
 * come (R7), and what lies further back is recorded as it was.
 */
record PastDays(LocalDate today) {

    /** The first day that a gate judges. */
    LocalDate now() {
        return today.minusDays(1);
    }

    /** Whether it begins on a known day that is not of the past. */
    boolean beginsNow(CampaignDetails details) {
        return details.firstDay() != null && !isPast(details.firstDay());
    }

    /** How it is recorded: what runs from now on has still to be launched. */
    CampaignStatus status(PastCampaign brought) {
        return brought.status() == CampaignStatus.RUNNING && beginsNow(brought.details())
                ? CampaignStatus.PLANNED
                : brought.status();
    }

    /**
     * The day by which a campaign that is recorded as running would run from now on: it begins now,
     * nobody knows any more when it began, or it goes on for longer; nothing if it is as before.
     */
    @Nullable String moved(CampaignDetails before, CampaignDetails after) {
        boolean forgotten = before.firstDay() != null && after.firstDay() == null;
        if (forgotten || comes(before.plan().startsOn(), after.plan().startsOn())) {
            return "startsOn";
        }
        if (comes(before.facts().startedOn(), after.facts().startedOn())) {
            return "startedOn";
        }
        if (prolongs(before.lastDay(), after.lastDay())) {
            return after.facts().endedOn() == null ? "endsOn" : "endedOn";
        }
        return null;
    }

    /** Whether it is known to have begun before the day. */
    boolean began(CampaignDetails details, LocalDate day) {
        return details.firstDay() != null && details.firstDay().isBefore(day);
    }

    /** Whether it began in the past and really ended today or yesterday. */
    boolean ranOn(CampaignDetails details) {
        LocalDate end = details.facts().endedOn();
        return began(details, now()) && end != null && !isPast(end);
    }

    /** Throws InvalidInput if something that is over would still have to begin. */
    void mustHaveBegun(CampaignDetails details) {
        if (details.firstDay() != null && details.firstDay().isAfter(today)) {
            throw new InvalidInput(
                    details.facts().startedOn() == null ? "startsOn" : "startedOn",
                    "It is over, so it can't begin in the future.");
        }
    }

    private boolean comes(@Nullable LocalDate before, @Nullable LocalDate after) {
        return after != null && !after.equals(before) && !isPast(after);
    }

    private boolean prolongs(@Nullable LocalDate before, @Nullable LocalDate after) {
        return before != null && (after == null || after.isAfter(before) && !isPast(after));
    }

    private boolean isPast(LocalDate day) {
        return day.isBefore(now());
    }
}
