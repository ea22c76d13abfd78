package org.tandemcrm.contact;

import java.util.List;
import java.util.Set;

/**
 * A mailbox, a number or a person at a house as the suppression list knows it.
 *
 * @param hashes each by which it is known: a house by its postal code and by its town
 * @param further by what else those who have it are known for these channels, lifted with it
 * @param channels by which one of us may put it on the list
 * @param holders the living contacts who have it
 */
record Suppressible(
        String address,
        List<byte[]> hashes,
        List<byte[]> further,
        Set<Channel> channels,
        List<ContactId> holders) {}
