package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.contact.ContactId;

/** A letter that came back says where not to write, and nothing of the willingness to buy. */
class ReturnedMailTests extends LeadWorld {

    @Autowired ReturnedMail returned;

    @Test
    void itIsEvidenceOfTheOpenLeadAndMovesNothing() {
        LeadId anna = byOwner(() -> leads.warm("Anna", ago(Duration.ofDays(3))));
        ContactId contact = card(anna).contactId();
        double heat = card(anna).heat();

        assertThat(returned.note(contact, null, NOW, "550 5.1.1 User unknown")).contains(anna);

        assertThat(card(anna).heat()).isEqualTo(heat);
        assertThat(
                        jdbc.sql(
                                        "select cause from evidence where lead_id = ? and kind = 'BOUNCED' and channel is null")
                                .param(anna.value())
                                .query(String.class)
                                .list())
                .containsExactly("550 5.1.1 User unknown");
    }

    @Test
    void nobodyBecomesALeadByIt() {
        ContactId stranger = byOwner(() -> leads.person("Sten", "Ger"));

        assertThat(returned.note(stranger, null, NOW, "User unknown")).isEmpty();

        assertThat(count("lead where contact_id = ?", stranger.value())).isZero();
    }
}
