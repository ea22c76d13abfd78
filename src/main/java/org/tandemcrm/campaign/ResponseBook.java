package org.tandemcrm.campaign;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tandemcrm.contact.ContactId;

/** Who answered which campaign. */
@Service
public class ResponseBook {

    /** Records a response and tells the modules above in the same transaction (R4). */
    public ResponseId record(NewResponse response) {
        throw new UnsupportedOperationException();
    }

    /** Records many of the past, for imports. */
    public List<ResponseId> bring(List<NewResponse> responses) {
        throw new UnsupportedOperationException();
    }

    /** The response, or NotFound. */
    public ResponseCard card(ResponseId id) {
        throw new UnsupportedOperationException();
    }

    /** All responses of a contact, oldest first. */
    public List<ResponseCard> of(ContactId contact) {
        throw new UnsupportedOperationException();
    }

    /** All responses of several contacts, oldest first. */
    public List<ResponseCard> ofAll(Collection<ContactId> contacts) {
        throw new UnsupportedOperationException();
    }
}
