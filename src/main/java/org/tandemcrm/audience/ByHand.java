package org.tandemcrm.audience;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.MemberGate;
import org.tandemcrm.contact.ContactId;

/**
 * Judges whom somebody puts on a list by hand as an audience judges them. What may be mended until
 * it goes out, an address or an agreement, is asked when it does; and the list of a campaign that
 * is over only tells of the past.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ByHand implements MemberGate {

    private final Admission admission;
    private final CampaignDesk campaigns;

    ByHand(Admission admission, CampaignDesk campaigns) {
        this.admission = admission;
        this.campaigns = campaigns;
    }

    @Override
    public Map<ContactId, Objection> objections(CampaignId campaign, List<ContactId> people) {
        if (campaigns.card(campaign).status() == CampaignStatus.ENDED) {
            return Map.of();
        }
        Map<ContactId, Objection> objections = new HashMap<>();
        admission
                .judge(campaign, people)
                .forEach(
                        (person, verdict) ->
                                verdict.flatMap(ByHand::objection)
                                        .ifPresent(why -> objections.put(person, why)));
        return objections;
    }

    private static Optional<Objection> objection(LeftOut why) {
        return switch (why) {
            case OPTED_OUT -> Optional.of(objection("consent-refused", why));
            case IN_DEAL, HOT, WARM, OVER_CAP -> Optional.of(objection("not-for-marketing", why));
            case NOT_AGREED, NO_ADDRESS, MAIL_RETURNS -> Optional.empty();
        };
    }

    private static Objection objection(String problem, LeftOut why) {
        return new Objection(problem, why.name(), why.label());
    }
}
