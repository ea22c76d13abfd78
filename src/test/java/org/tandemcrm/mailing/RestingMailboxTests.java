package org.tandemcrm.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Mailboxes;
import org.tandemcrm.lead.LeadWorld;
import org.tandemcrm.shared.EmailAddress;

/** No letter goes to a mailbox from which letters came back. */
class RestingMailboxTests extends LeadWorld {

    private static final EmailAddress WORK = new EmailAddress("anna@work.test");
    private static final EmailAddress HOME = new EmailAddress("anna@home.test");

    @Autowired Readers readers;
    @Autowired Mailboxes mailboxes;
    @Autowired Consents consents;

    @Test
    void theNextAddressIsTakenAndAtLastNone() {
        ContactId anna =
                byOwner(
                        () -> {
                            ContactId id =
                                    contacts.add(
                                            ContactDetails.named("Anna", "Berg")
                                                    .withEmails(
                                                            List.of(WORK.value(), HOME.value())));
                            consents.set(
                                    id, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.GIVEN);
                            return id;
                        });
        assertThat(readers.door(anna).mailbox()).isEqualTo(WORK);

        mailboxes.close(WORK, NOW, "User unknown");
        assertThat(readers.door(anna).mailbox()).isEqualTo(HOME);

        mailboxes.close(HOME, NOW, "User unknown");
        assertThat(readers.door(anna))
                .isEqualTo(new Readers.Door(null, "Mail to their address comes back"));
    }
}
