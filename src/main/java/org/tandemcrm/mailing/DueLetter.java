package org.tandemcrm.mailing;

import org.tandemcrm.contact.ContactId;

/** A letter of a mailing whose turn it is. */
record DueLetter(LetterId id, ContactId contact, int attempts) {}
