package org.tandemcrm.campaign;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;

/** Where campaigns are planned, described and kept. */
@Service
@Transactional
public class CampaignDesk {

    private final Campaigns campaigns;
    private final MemberRoster members;
    private final LaunchPad launchPad;
    private final CampaignTies ties;
    private final Presence presence;

    CampaignDesk(
            Campaigns campaigns,
            MemberRoster members,
            LaunchPad launchPad,
            CampaignTies ties,
            Presence presence) {
        this.campaigns = campaigns;
        this.members = members;
        this.launchPad = launchPad;
        this.ties = ties;
        this.presence = presence;
    }

    /** Enters a campaign that is still to come; it gets a code for the telephone. */
    public CampaignId plan(CampaignDetails details) {
        return enter(ties.coded(details), CampaignStatus.PLANNED).id();
    }

    /**
     * Enters a campaign of the past or one that runs already: no gate is asked. One that starts
     * only now is launched like any other.
     */
    public CampaignId log(CampaignDetails details, CampaignStatus status) {
        if (status == CampaignStatus.BRIEFED) {
            throw new InvalidInput("status", "A campaign is briefed by its briefing.");
        }
        PastDays past = new PastDays(presence.today());
        if (status == CampaignStatus.RUNNING && past.beginsNow(details)) {
            CampaignId id = plan(details);
            launchPad.launch(id, null);
            return id;
        }
        if (status == CampaignStatus.ENDED) {
            past.mustHaveBegun(details);
        }
        return enter(details, status).id();
    }

    /**
     * Enters many, for imports. One that is said to run but begins only now or later is planned: it
     * is launched like any other (R7).
     */
    public List<CampaignId> bring(List<PastCampaign> past) {
        PastDays days = new PastDays(presence.today());
        List<Campaign> entered =
                past.stream().map(each -> campaign(each.details(), days.status(each))).toList();
        campaigns.saveAll(entered);
        return entered.stream().map(Campaign::id).toList();
    }

    /** Changes a campaign that the editor opened at the version, or throws StaleEdit. */
    public void change(CampaignId id, long version, CampaignDetails details) {
        Campaign campaign = opened(id, version);
        mustBeAllowed(campaign, details, campaign.status());
        describe(campaign, details);
    }

    /** Changes a campaign and moves it to the status, by the rules of the launch. */
    public void change(
            CampaignId id, long version, CampaignDetails details, CampaignStatus status) {
        Campaign campaign = opened(id, version);
        mustBeAllowed(campaign, details, status);
        describe(campaign, details);
        launchPad.move(id, status);
    }

    /**
     * Takes over what another program says of a campaign now, ungated; but days that would let one
     * without a launch run from now on stay as they were (R7).
     */
    public void bring(CampaignId id, long version, CampaignDetails details) {
        Campaign campaign = opened(id, version);
        CampaignPlan plan = campaign.plan();
        boolean held =
                campaign.status() == CampaignStatus.RUNNING
                        && new PastDays(presence.today()).moved(campaign.details(), details) != null
                        && !launchPad.unready(id).isEmpty();
        describe(
                campaign,
                held
                        ? details.with(details.plan().lasting(plan.startsOn(), plan.endsOn()))
                        : details);
    }

    /** The days of what was recorded as past or running can't bring it to the present (R7). */
    private void mustBeAllowed(Campaign campaign, CampaignDetails details, CampaignStatus wanted) {
        PastDays past = new PastDays(presence.today());
        if (wanted == CampaignStatus.RUNNING && campaign.status() == wanted) {
            String moved = past.moved(campaign.details(), details);
            if (moved != null) {
                launchPad.mustBeReady(campaign, moved);
            }
        } else if (wanted == CampaignStatus.ENDED
                && (campaign.status() != wanted
                        || !Objects.equals(campaign.details().firstDay(), details.firstDay()))) {
            past.mustHaveBegun(details);
        }
    }

    private void describe(Campaign campaign, CampaignDetails details) {
        ties.mustHold(campaign, details);
        boolean offers =
                !Objects.equals(campaign.plan().priceListId(), details.plan().priceListId());
        String named = campaign.name();
        CampaignChannel channel = campaign.details().channel();
        campaign.describe(details, presence.now());
        campaigns.flush();
        if (!named.equals(campaign.name())) {
            presence.tell(new CampaignRenamed(campaign.id()));
        }
        if (channel != details.channel()) {
            presence.tell(new CampaignChannelChanged(campaign.id(), channel, details.channel()));
        }
        if (offers) {
            presence.tell(new CampaignOfferChanged(campaign.id()));
        }
    }

    /** The campaign, also one in the trash, or NotFound. */
    @Transactional(readOnly = true)
    public CampaignCard card(CampaignId id) {
        return card(found(id));
    }

    /** The campaign, or NotFound if it is unknown or in the trash. */
    @Transactional(readOnly = true)
    public CampaignCard living(CampaignId id) {
        CampaignCard card = card(id);
        if (card.deletedAt() != null) {
            throw new NotFound("This campaign is in the trash.");
        }
        return card;
    }

    /** Whether the campaign exists and is not in the trash; nobody on its list is counted. */
    @Transactional(readOnly = true)
    public boolean isLiving(CampaignId id) {
        return campaigns.existsByIdAndTrashedIsNull(id);
    }

    /**
     * The same; whoever would launch, end or discard it waits until this transaction is over, and
     * who did so at this moment has been waited for.
     */
    public CampaignCard held(CampaignId id) {
        campaigns.findLocked(id);
        return living(id);
    }

    /**
     * What sales still lacks before people are written to (R7); nothing for a launched campaign,
     * whose launch has asked.
     */
    @Transactional(readOnly = true)
    public List<String> unready(CampaignId id) {
        return launchPad.unready(id);
    }

    /** Many campaigns at once, in that order; unknown ones are left out. */
    @Transactional(readOnly = true)
    public List<CampaignCard> cards(List<CampaignId> ids) {
        Map<CampaignId, Campaign> found =
                campaigns.findAllById(ids).stream()
                        .collect(Collectors.toMap(Campaign::id, campaign -> campaign));
        return ids.stream().map(found::get).filter(Objects::nonNull).map(this::card).toList();
    }

    /** Puts a campaign into the trash. */
    public void discard(CampaignId id, long version) {
        Campaign campaign = opened(id, version);
        campaign.discard(presence.now(), presence.actor());
        campaigns.flush();
        presence.tell(new CampaignStopped(id, CampaignStopped.Why.DISCARDED));
    }

    /** Takes a campaign out of the trash. */
    public void restore(CampaignId id) {
        found(id).restore();
    }

    /** Adds people whom campaigns are meant for; who is in already gets the new state. */
    public void target(List<NewMember> people) {
        members.target(people);
    }

    /** Names of campaigns. */
    @Transactional(readOnly = true)
    public Map<CampaignId, String> names(Collection<CampaignId> ids) {
        return campaigns.findAllById(new HashSet<>(ids)).stream()
                .collect(Collectors.toMap(Campaign::id, Campaign::name));
    }

    private CampaignCard card(Campaign campaign) {
        UUID id = campaign.id().value();
        return campaign.card(campaigns.countMembers(id), campaigns.countResponses(id));
    }

    private Campaign enter(CampaignDetails details, CampaignStatus status) {
        ties.mustHold(null, details);
        return campaigns.save(campaign(details, status));
    }

    private Campaign campaign(CampaignDetails details, CampaignStatus status) {
        return new Campaign(details, status, presence.actor(), presence.now());
    }

    private Campaign opened(CampaignId id, long version) {
        Campaign campaign = found(id);
        campaign.mustBeKept();
        campaign.expect(version);
        return campaign;
    }

    private Campaign found(CampaignId id) {
        return campaigns
                .findById(id)
                .orElseThrow(() -> new NotFound("This campaign does not exist."));
    }
}
