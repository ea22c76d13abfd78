package org.tandemcrm.mailing.inbox;

/**
 * How far a mailbox was read, in the numbers of its server.
 *
 * @param validity the numbers hold as long as this stays
 */
record Position(long validity, long uid) {}
