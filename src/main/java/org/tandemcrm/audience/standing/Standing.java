package org.tandemcrm.audience.standing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/**
 * How a standing campaign stands.
 *
 * @param onTheWay people who are in it now
 * @param left how many ways ended, and how
 * @param waiting people whose step is due but can't be taken, by the step's position: a mail
 *     without a server, a print run that nobody has posted, a task that nobody has ticked
 * @param tasks what somebody still has to do, the oldest first
 */
public record Standing(
        int onTheWay, Map<LeftWhy, Integer> left, Map<Integer, Integer> waiting, List<Task> tasks) {

    /**
     * One thing to do for one person.
     *
     * @param late whether they have waited for it too long
     */
    public record Task(
            UUID deed,
            ContactId person,
            String name,
            String what,
            UserId assignee,
            Instant since,
            boolean late) {}
}
