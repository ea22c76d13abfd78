package org.tandemcrm.dashboard.balance;

import org.tandemcrm.lead.HandbackReason;

/** So many leads were handed back for this reason. */
public record Refusal(HandbackReason reason, long leads) {}
