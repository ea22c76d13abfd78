package org.tandemcrm.lead;

import org.tandemcrm.campaign.ResponseId;

/** The lead to which a response belongs. */
public record WarmedLead(ResponseId response, LeadId lead, Temperature temperature) {}
