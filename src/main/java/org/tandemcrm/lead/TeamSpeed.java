package org.tandemcrm.lead;

import java.util.Map;
import java.util.Optional;
import org.tandemcrm.user.UserId;

/**
 * How soon warm leads heard from each of us.
 *
 * @param all of them together; the leads of the pool too, where it is about everybody
 * @param people by whoever has the lead; of the pool under nobody
 */
public record TeamSpeed(AnswerSpeed all, Map<Optional<UserId>, AnswerSpeed> people) {

    public TeamSpeed {
        people = Map.copyOf(people);
    }
}
