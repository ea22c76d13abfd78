package org.tandemcrm.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.PhoneNumber;
import org.tandemcrm.user.Journaled;

/** One phone number of a contact; the first one is preferred. */
@Entity
@Journaled
@NullUnmarked
@Table(name = "contact_phone")
class ContactPhone {

    @Id private UUID contactPhoneId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private Contact contact;

    private int position;
    private String number;
    private String e164;

    protected ContactPhone() {}

    ContactPhone(Contact contact, int position, PhoneNumber number) {
        this.contactPhoneId = Ids.next();
        this.contact = contact;
        this.position = position;
        this.number = number.raw();
        this.e164 = number.e164();
    }

    String number() {
        return number;
    }
}
