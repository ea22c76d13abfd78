package org.tandemcrm.campaign;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.tandemcrm.contact.ContactId;

/**
 * Makes the tracked links that stand in letters and on print of a campaign; implemented above, used
 * by whatever sends. Each is a path such as {@code /r/k7f3mw9x2q} below the address of this Tandem.
 */
public interface CampaignLinks {

    /** The contact's own link to the target, the same one whenever it is asked for. */
    String personal(CampaignId campaign, ContactId contact, String target);

    /**
     * The same for many people at once.
     *
     * @throws org.tandemcrm.shared.InvalidInput if the target is no address of the web
     */
    Map<ContactId, String> personal(
            CampaignId campaign, Collection<ContactId> contacts, String target);

    /** The same for print, where the link stands as a code that is scanned. */
    Map<ContactId, String> printed(
            CampaignId campaign, Collection<ContactId> contacts, String target);

    /** The link of nobody in particular, for a printed copy that several people share. */
    String shared(CampaignId campaign, String target);

    /** When the mail with these people's links went out: earlier clicks are a machine's. */
    void sent(CampaignId campaign, Collection<ContactId> contacts, Instant at);
}
