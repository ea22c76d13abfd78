package org.tandemcrm.lead;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.touch.TouchLog;

/** The touches of leads. */
@Component
class LeadTouches {

    private final TouchLog touches;
    private final LeadPeople people;
    private final JdbcClient jdbc;

    LeadTouches(TouchLog touches, LeadPeople people, JdbcClient jdbc) {
        this.touches = touches;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Records the touch as one of the lead's. */
    TouchId log(LeadId lead, NewTouch touch) {
        if (!people.all(lead).contains(touch.contactId())) {
            throw new InvalidInput(
                    "contactId", "This person has no part in the lead. Add them to its people.");
        }
        return touches.record(
                new NewTouch(
                        touch.contactId(),
                        lead.value(),
                        touch.channel(),
                        touch.direction(),
                        touch.outcome(),
                        touch.occurredAt(),
                        touch.note(),
                        touch.nextStep(),
                        touch.channelReason(),
                        touch.coldReason()));
    }

    /**
     * Links a recorded touch to its lead.
     *
     * @param whileCold whether the rule of cold leads would have stopped it
     * @param channelChanged whether they had come by another channel
     */
    void link(LeadId lead, TouchId touch, boolean whileCold, boolean channelChanged) {
        jdbc.sql(
                        """
                        insert into lead_touch (touch_id, lead_id, while_cold, cold_at,
                                                channel_changed)
                        select touch_id, :lead, :cold, case when :cold then occurred_at end, :channel
                          from touch where touch_id = :touch
                        on conflict do nothing
                        """)
                .param("touch", touch.value())
                .param("lead", lead.value())
                .param("cold", whileCold)
                .param("channel", channelChanged)
                .update();
    }
}
