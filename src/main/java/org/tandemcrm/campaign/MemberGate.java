package org.tandemcrm.campaign;

import java.util.List;
import java.util.Map;
import org.tandemcrm.contact.ContactId;

/** A rule of a module above about who may be put on a campaign's list by hand (R3). */
public interface MemberGate {

    /**
     * What stands against each of these, asked in the transaction that adds them; whoever may be
     * added is absent.
     */
    Map<ContactId, Objection> objections(CampaignId campaign, List<ContactId> people);

    /**
     * Why somebody stays off the list.
     *
     * @param problem the name of the problem that programs are told
     * @param reason its kind, for programs
     * @param label the words that a person reads
     */
    record Objection(String problem, String reason, String label) {}
}
