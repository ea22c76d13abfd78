package org.tandemcrm.campaign;

import java.time.Instant;

/**
 * People came onto the lists of campaigns, went from them or changed places there; told in the same
 * transaction.
 *
 * @param since the earliest time at which any of them came onto a list
 */
public record MembersChanged(Instant since) {}
