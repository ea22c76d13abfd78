package org.tandemcrm.contact;

import java.time.Instant;

/**
 * A refusal turned out not to be the contact's.
 *
 * @param refusedAt when it was written down
 */
public record RefusalTakenBack(
        ContactId contact, Channel channel, ConsentPurpose purpose, Instant refusedAt) {}
