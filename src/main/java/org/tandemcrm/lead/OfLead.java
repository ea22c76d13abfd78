package org.tandemcrm.lead;

/** An entity whose every change may change what figures say of one lead. */
public interface OfLead {

    LeadId lead();
}
