package org.tandemcrm.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the suppression list says of one mailbox, number or house.
 *
 * @param address as it is written after it was read
 * @param open the channels by which it can be put on the list
 * @param held where it stands on it
 * @param holders who of our contacts has it
 * @param acts what one of us did with it by hand, the latest first
 */
public record SuppressionFinding(
        String address,
        Set<Channel> open,
        List<Held> held,
        List<Holder> holders,
        List<SuppressionAct> acts) {

    /** Whether the reader may lift any of it. */
    @JsonIgnore
    public boolean isLiftable() {
        return held.stream().anyMatch(Held::mayLift);
    }

    /**
     * @param mayLift whether the reader may lift it
     */
    public record Held(Channel channel, Instant since, ConsentHow how, boolean mayLift) {}

    /**
     * @param refused the channels by which they refused mailings themselves
     */
    public record Holder(ContactId id, String name, Set<Channel> refused) {}
}
