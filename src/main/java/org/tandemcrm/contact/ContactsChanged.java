package org.tandemcrm.contact;

import java.util.List;

/**
 * What is known about these people has changed, or they were entered. Told in the transaction of
 * the change, which may not have reached the database yet.
 */
public record ContactsChanged(List<ContactId> contacts) {

    public ContactsChanged {
        contacts = List.copyOf(contacts);
    }
}
