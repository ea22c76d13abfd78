package org.tandemcrm.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Journaled;

/** One mailbox of a contact; the first one is preferred. */
@Entity
@Journaled
@NullUnmarked
@Table(name = "contact_email")
class ContactEmail {

    @Id private UUID contactEmailId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private Contact contact;

    private int position;
    private String address;
    private String addressKey;

    protected ContactEmail() {}

    ContactEmail(Contact contact, int position, EmailAddress address) {
        this.contactEmailId = Ids.next();
        this.contact = contact;
        this.position = position;
        this.address = address.value();
        this.addressKey = address.key();
    }

    String address() {
        return address;
    }
}
