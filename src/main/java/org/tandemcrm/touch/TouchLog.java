package org.tandemcrm.touch;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tandemcrm.contact.ContactId;

/** Where touches are written down, after every gate let them pass. */
@Service
public class TouchLog {

    /** Records a touch of the current user. */
    public TouchId record(NewTouch touch) {
        throw new UnsupportedOperationException();
    }

    /** Records many of the past, for imports: no gate refuses them. */
    public List<TouchId> bring(List<NewTouch> touches) {
        throw new UnsupportedOperationException();
    }

    /** The latest touches of a contact, newest first. */
    public List<TouchCard> of(ContactId contact, int most) {
        throw new UnsupportedOperationException();
    }

    /** The latest touches of a pursuit, newest first. */
    public List<TouchCard> ofPursuit(UUID pursuit, int most) {
        throw new UnsupportedOperationException();
    }
}
