package org.tandemcrm.mailing;

import java.util.Map;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.mailing.text.MergeField;

/** Somebody to whom a letter is written, and what it can say about them. */
record Reader(ContactId id, String name, Map<MergeField, String> known) {}
