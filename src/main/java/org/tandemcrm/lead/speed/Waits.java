package org.tandemcrm.lead.speed;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tandemcrm.lead.ClockEnd;

/** Every clock with what came of it: the one definition behind the figures and their list. */
final class Waits {

    /** True of a clock k that somebody answered. */
    static final String ANSWERED =
            "coalesce(k.ended_by in (%s), false)"
                    .formatted(
                            Arrays.stream(ClockEnd.values())
                                    .filter(ClockEnd::isAnswer)
                                    .map(end -> "'" + end.name() + "'")
                                    .collect(Collectors.joining(", ")));

    /** True of one that was answered before it was due. */
    static final String IN_TIME = "(%s and k.stopped_at <= k.due_at)".formatted(ANSWERED);

    /** True where that is settled: it was stopped, or its time has run out. */
    static final String DECIDED = "(k.stopped_at is not null or k.due_at < :now)";

    /**
     * A table to read from, with the parameter {@code now}: lead_clock_id, lead_id, number,
     * contact_id, company_id, temperature, campaign_id, campaign, user_id and person (whose lead it
     * was when the clock ended, or whose it is), started_at, handed_off_at, due_at, stopped_at,
     * minutes_from_response and minutes_from_handoff (of working time, once it has ended), answered
     * (somebody tried to reach them, or they called), in_time (answered before it was due) and
     * decided (answered, over, or past due).
     */
    static final String SQL =
            """
            (select k.lead_clock_id, k.lead_id, l.number, l.contact_id, l.company_id, k.temperature,
                    k.campaign_id, c.name as campaign, p.user_id, p.name as person,
                    k.started_at, k.handed_off_at, k.due_at, k.stopped_at,
                    k.minutes_from_response, k.minutes_from_handoff,
                    %s as answered, %s as in_time, %s as decided
               from lead_clock k
               join lead l on l.lead_id = k.lead_id and l.deleted_at is null
               left join campaign c on c.campaign_id = k.campaign_id
               left join user_account p on p.user_id =
                    case when k.stopped_at is null then l.assignee_id else k.stopped_with end)
            """
                    .formatted(ANSWERED, IN_TIME, DECIDED);

    private Waits() {}
}
