package org.tandemcrm.lead;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;

/** Which lead a touch is about: the one it names, else the open one of its contact. */
@Component
class LeadOfTouch {

    private final JdbcClient jdbc;
    private final LeadReading reading;

    LeadOfTouch(JdbcClient jdbc, LeadReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    Optional<LeadId> find(@Nullable UUID pursuit, ContactId contact) {
        if (pursuit == null) {
            return reading.openLeadOf(contact);
        }
        return jdbc.sql("select lead_id from lead where lead_id = ? and deleted_at is null")
                .param(pursuit)
                .query((row, n) -> Rows.lead(row))
                .optional();
    }
}
