package org.tandemcrm.contact;

import java.util.List;
import org.springframework.stereotype.Service;

/** What people said about being contacted, by channel and purpose. */
@Service
public class Consents {

    /** All that the contact said; pairs not asked are absent. */
    public List<Consent> of(ContactId contact) {
        throw new UnsupportedOperationException();
    }

    /** Keeps what the contact said now; a refusal is told to the modules above. */
    public void set(
            ContactId contact, Channel channel, ConsentPurpose purpose, ConsentState state) {
        throw new UnsupportedOperationException();
    }

    /** Whether the contact refused. */
    public boolean refused(ContactId contact, Channel channel, ConsentPurpose purpose) {
        throw new UnsupportedOperationException();
    }
}
