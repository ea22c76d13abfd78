package org.tandemcrm.attribution;

import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignChannelChanged;
import org.tandemcrm.campaign.CampaignRenamed;
import org.tandemcrm.campaign.ResponseReceived;
import org.tandemcrm.campaign.ResponseTakenBack;
import org.tandemcrm.contact.ContactsChanged;
import org.tandemcrm.deal.DealCorrected;
import org.tandemcrm.deal.DealLost;
import org.tandemcrm.deal.DealReopened;
import org.tandemcrm.deal.DealWon;
import org.tandemcrm.deal.DealsBrought;
import org.tandemcrm.firm.FirmChanged;
import org.tandemcrm.lead.EvidenceChanged;
import org.tandemcrm.lead.LeadMilestonesChanged;
import org.tandemcrm.lead.LeadPeopleChanged;
import org.tandemcrm.lead.TemperatureChanged;

/**
 * Hears in their own transaction of all facts that journeys are built from, so that no fact can be
 * kept without the journeys it changes being marked. The closing day, the time zone and the owner's
 * rules stand on each journey itself: whoever reads sees by them what does not hold any more.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JourneyWatch {

    private final EntityManager entities;
    private final StaleJourneys stale;

    JourneyWatch(EntityManager entities, StaleJourneys stale) {
        this.entities = entities;
        this.stale = stale;
    }

    @EventListener
    void on(ResponseReceived answered) {
        facts().about(answered.contact().value());
    }

    @EventListener
    void on(ResponseTakenBack back) {
        facts().about(back.contact().value());
    }

    @EventListener
    void on(ContactsChanged changed) {
        LateFacts facts = facts();
        changed.contacts().forEach(contact -> facts.about(contact.value()));
    }

    @EventListener
    void on(LeadPeopleChanged changed) {
        facts().sold(changed.lead().value());
        facts().about(changed.contact().value());
    }

    @EventListener
    void on(TemperatureChanged changed) {
        facts().turned(changed.lead().value());
    }

    @EventListener
    void on(LeadMilestonesChanged changed) {
        facts().turned(changed.lead().value());
    }

    @EventListener
    void on(EvidenceChanged changed) {
        facts().turned(changed.lead().value());
    }

    @EventListener
    void on(DealWon won) {
        facts().sold(won.lead().value());
    }

    @EventListener
    void on(DealLost lost) {
        facts().sold(lost.lead().value());
    }

    @EventListener
    void on(DealReopened reopened) {
        facts().sold(reopened.lead().value());
    }

    @EventListener
    void on(DealCorrected corrected) {
        facts().sold(corrected.lead().value());
    }

    @EventListener
    void on(DealsBrought brought) {
        LateFacts facts = facts();
        brought.leads().forEach(lead -> facts.sold(lead.value()));
    }

    @EventListener
    void on(FirmChanged changed) {
        if (!changed.before().zone().equals(changed.after().zone())) {
            stale.all();
        }
    }

    @EventListener
    void on(CampaignRenamed renamed) {
        facts().renamed(renamed.campaign().value());
    }

    /** Only whether it is a referral programme changes what a sale is. */
    @EventListener
    void on(CampaignChannelChanged changed) {
        if (changed.before() == CampaignChannel.REFERRAL
                || changed.after() == CampaignChannel.REFERRAL) {
            facts().referring(changed.campaign().value());
        }
    }

    private LateFacts facts() {
        return LateFacts.of(entities, stale);
    }
}
