package org.tandemcrm.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tandemcrm.shared.EmailAddress;

/** The people we know, each once. */
@Service
public class ContactDirectory {

    /** Enters a person. */
    public ContactId add(ContactDetails details) {
        throw new UnsupportedOperationException();
    }

    /** Enters many, in their order, for imports; duplicates are not looked for. */
    public List<ContactId> bring(List<ContactDetails> details) {
        throw new UnsupportedOperationException();
    }

    /** Changes a contact that the editor opened at the version, or throws StaleEdit. */
    public void change(ContactId id, long version, ContactDetails details) {
        throw new UnsupportedOperationException();
    }

    /** The contact, or NotFound. */
    public ContactCard card(ContactId id) {
        throw new UnsupportedOperationException();
    }

    /** Puts a contact into the trash. */
    public void discard(ContactId id, long version) {
        throw new UnsupportedOperationException();
    }

    /** Takes a contact out of the trash. */
    public void restore(ContactId id) {
        throw new UnsupportedOperationException();
    }

    /** Names and companies of contacts, also of those in the trash. */
    public Map<ContactId, ContactName> names(Collection<ContactId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The contact with this mailbox, if exactly one is known. */
    public Optional<ContactId> byEmail(EmailAddress email) {
        throw new UnsupportedOperationException();
    }
}
