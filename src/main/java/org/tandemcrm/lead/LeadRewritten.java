package org.tandemcrm.lead;

/**
 * A lead began at another moment, went to somebody else, waits or waits no more, or is gone, by a
 * statement that its entity does not know of; told in the same transaction.
 */
public record LeadRewritten(LeadId lead) {}
