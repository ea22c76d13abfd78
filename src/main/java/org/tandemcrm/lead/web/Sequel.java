package org.tandemcrm.lead.web;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.EvidenceKind;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/**
 * What is offered after a fact was noted: whoever is not ready is handed back, whoever wants no
 * mail is asked about once and for all, and an address that bounces is corrected.
 */
record Sequel(String sentence, String page) {

    static Sequel of(@Nullable EvidenceKind kind, LeadCard lead, Viewer me, boolean mayWork) {
        Sequel usual =
                new Sequel(
                        "It is noted, and counts from the day it happened.", "/leads/" + lead.id());
        if (kind == EvidenceKind.NOT_NOW || kind == EvidenceKind.OBJECTION) {
            return mayWork && !lead.hasOpenDeal() ? handBack(lead) : usual;
        }
        boolean mayChange = lead.contactId() != null && me.may(Right.CHANGE_CONTACTS);
        String person = "/contacts/" + lead.contactId();
        if (kind == EvidenceKind.UNSUBSCRIBED && mayChange) {
            return new Sequel(
                    "It is noted. Record here what they no longer want; it moves no temperature.",
                    person + "#consent");
        }
        if (kind == EvidenceKind.BOUNCED && mayChange) {
            return new Sequel(
                    "It is noted. Correct the address, if you know it.", person + "/edit");
        }
        return usual;
    }

    private static Sequel handBack(LeadCard lead) {
        return new Sequel(
                "It is noted. If they are not ready, hand the lead back and say until when; otherwise cancel.",
                "/leads/" + lead.id() + "/handback");
    }
}
