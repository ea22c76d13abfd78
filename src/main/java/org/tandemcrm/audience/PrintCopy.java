package org.tandemcrm.audience;

import org.tandemcrm.contact.ContactId;

/**
 * One printed copy, as far as its link asks.
 *
 * @param first the first person on it
 * @param isShared whether it is for others too
 */
record PrintCopy(ContactId first, boolean isShared) {}
