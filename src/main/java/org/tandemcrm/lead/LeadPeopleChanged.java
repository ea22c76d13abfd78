package org.tandemcrm.lead;

import org.tandemcrm.contact.ContactId;

/**
 * The person has a part in the purchase now, or has none any more; told in the same transaction.
 */
public record LeadPeopleChanged(LeadId lead, ContactId contact) {}
