package org.tandemcrm.touch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.touch.TouchRows.Row;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;

/** Where touches are written down, after every gate let them pass. */
@Service
@Transactional
public class TouchLog {

    private final TouchRows rows;
    private final TouchTrail trail;
    private final TouchRules rules;
    private final CurrentUser me;

    TouchLog(TouchRows rows, TouchTrail trail, TouchRules rules, CurrentUser me) {
        this.rows = rows;
        this.trail = trail;
        this.rules = rules;
        this.me = me;
    }

    /**
     * Records a touch of the current user. A gate may refuse it, and the touch itself may be
     * impossible, such as one in the future.
     */
    public TouchId record(NewTouch touch) {
        return write(List.of(rules.judged(touch))).get(0);
    }

    /** Records many of the past, for imports: no gate refuses them. */
    public List<TouchId> bring(List<NewTouch> touches) {
        return write(touches.stream().map(rules::tidied).toList());
    }

    /** The touch, or NotFound. */
    @Transactional(readOnly = true)
    public TouchCard card(TouchId id) {
        return rows.one(id).orElseThrow(() -> new NotFound("This touch does not exist."));
    }

    /** The latest touches of a contact, newest first. */
    @Transactional(readOnly = true)
    public List<TouchCard> of(ContactId contact, int most) {
        return rows.of(contact, most);
    }

    /** The latest touches of a pursuit, newest first. */
    @Transactional(readOnly = true)
    public List<TouchCard> ofPursuit(UUID pursuit, int most) {
        return rows.ofPursuit(pursuit, most);
    }

    private List<TouchId> write(List<NewTouch> touches) {
        if (touches.isEmpty()) {
            return List.of();
        }
        UserId by = me.get().id();
        Instant now = rules.now();
        List<Row> written =
                touches.stream().map(touch -> new Row(TouchId.next(), touch, by, now)).toList();
        rows.insert(written);
        rows.settle(
                touches.stream().map(NewTouch::pursuit).filter(Objects::nonNull).toList(),
                touches.stream().map(touch -> touch.contactId().value()).toList());
        trail.leave(written);
        return written.stream().map(Row::id).toList();
    }
}
