package org.tandemcrm.capture;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberOptOuts;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentBasis;
import org.tandemcrm.contact.OptOut;
import org.tandemcrm.contact.OptOuts;

/**
 * Where readers of our letters leave, each from the list of the campaign that wrote to them too.
 */
@Service
@Transactional
public class Unsubscribing {

    private final OptOuts optOuts;
    private final MemberOptOuts members;

    Unsubscribing(OptOuts optOuts, MemberOptOuts members) {
        this.optOuts = optOuts;
        this.members = members;
    }

    /** No mailings by email any more. */
    public void leave(OptOut link, ConsentBasis basis) {
        optOuts.unsubscribe(link, basis);
        mark(link);
    }

    /** Mailings by these channels only. */
    public void choose(OptOut link, Set<Channel> wanted, ConsentBasis basis) {
        optOuts.choose(link, wanted, basis);
        if (!wanted.contains(Channel.EMAIL)) {
            mark(link);
        }
    }

    private void mark(OptOut link) {
        if (link.occasion() != null) {
            members.optedOut(new CampaignId(link.occasion()), List.of(link.contact().value()));
        }
    }
}
