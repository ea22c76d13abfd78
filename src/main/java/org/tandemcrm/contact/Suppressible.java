package org.tandemcrm.contact;

import java.util.List;
import java.util.Set;

/**
 * A mailbox or number as the suppression list knows it.
 *
 * @param channels by which one of us may put it on the list
 * @param holders the living contacts who have it
 */
record Suppressible(String address, byte[] hash, Set<Channel> channels, List<ContactId> holders) {}
