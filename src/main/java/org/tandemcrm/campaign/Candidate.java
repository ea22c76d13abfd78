package org.tandemcrm.campaign;

import org.tandemcrm.contact.ContactName;

/** A contact who was looked for to add, and whether the campaign has them already. */
public record Candidate(ContactName contact, boolean member) {}
