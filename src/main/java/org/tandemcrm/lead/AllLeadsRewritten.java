package org.tandemcrm.lead;

/** Very many leads changed or are gone, by statements; told in the same transaction. */
public record AllLeadsRewritten() {}
