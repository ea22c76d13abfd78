package org.tandemcrm.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.NotAllowed;
import org.tandemcrm.user.Right;

/** Where campaigns start, end and are taken up again. */
@Service
@Transactional
public class LaunchPad {

    private static final int LONGEST_REASON = 1_000;

    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final LaunchGates gates;
    private final Presence presence;

    LaunchPad(
            Campaigns campaigns, CampaignLaunches launches, LaunchGates gates, Presence presence) {
        this.campaigns = campaigns;
        this.launches = launches;
        this.gates = gates;
        this.presence = presence;
    }

    /**
     * Launches a campaign that sales is ready for, or RuleBroken "briefing-not-ready" (R7).
     *
     * @param override why the owner launches although something is missing; kept for ever
     */
    public void launch(CampaignId id, @Nullable String override) {
        Campaign campaign = locked(id);
        campaign.mustAwaitLaunch();
        List<String> missing = gates.missing(id);
        if (!missing.isEmpty()) {
            mustOverride(campaign, CampaignTexts.tidy(override), missing);
        }
        campaign.launch(presence.now(), presence.today());
        launches.save(
                new CampaignLaunch(
                        id,
                        presence.now(),
                        presence.viewer().id(),
                        CampaignTexts.tidy(override),
                        missing));
        campaigns.flush();
        presence.tell(new CampaignLaunched(id, presence.now()));
    }

    /** What the gates still miss; nothing for a campaign that is past its launch. */
    @Transactional(readOnly = true)
    public List<String> missing(CampaignId id) {
        return switch (found(id).status()) {
            case PLANNED, BRIEFED -> gates.missing(id);
            case RUNNING, ENDED, CANCELLED -> List.of();
        };
    }

    /** What the gates miss for a campaign that has no launch on record, however it came to run. */
    @Transactional(readOnly = true)
    public List<String> unready(CampaignId id) {
        return launches.findById(id).isPresent() ? List.of() : gates.missing(id);
    }

    /** How the campaign was launched, if it was. */
    @Transactional(readOnly = true)
    public Optional<LaunchCard> launchOf(CampaignId id) {
        return launches.findById(id).map(CampaignLaunch::card);
    }

    /** The campaign's way, with what is missing at each step. */
    @Transactional(readOnly = true)
    public LifeLine lifeLine(CampaignCard card) {
        return LifeLine.of(card, launchOf(card.id()), missing(card.id()));
    }

    /** Tells whether sales has in hand what it must know before the launch. */
    public void brief(CampaignId id, boolean ready) {
        locked(id).brief(ready, presence.now());
    }

    /** Ends a campaign that runs. */
    public void end(CampaignId id) {
        locked(id).end(presence.now(), presence.today());
        presence.tell(new CampaignStopped(id, CampaignStopped.Why.ENDED));
    }

    /** Gives up a campaign that never ran. */
    public void cancel(CampaignId id) {
        locked(id).cancel(presence.now());
    }

    /** Brings a campaign to the status by the verb that leads there; nothing if it is there. */
    public void move(CampaignId id, CampaignStatus wanted) {
        CampaignStatus present = locked(id).status();
        if (present == wanted) {
            return;
        }
        switch (wanted) {
            case RUNNING -> start(id, present);
            case ENDED -> end(id);
            case CANCELLED -> cancel(id);
            case PLANNED -> resume(id);
            case BRIEFED ->
                    throw new InvalidInput("status", "A campaign is briefed by its briefing.");
        }
    }

    private void start(CampaignId id, CampaignStatus present) {
        if (present == CampaignStatus.ENDED) {
            resume(id);
        } else {
            launch(id, null);
        }
    }

    /** Takes an end or a cancellation back. */
    public void resume(CampaignId id) {
        Campaign campaign = locked(id);
        boolean ran =
                launches.findById(id).isPresent()
                        || campaign.status() == CampaignStatus.ENDED
                                && campaign.startedBefore(presence.today());
        campaign.resume(ran, presence.now());
    }

    private void mustOverride(Campaign campaign, @Nullable String reason, List<String> missing) {
        if (reason == null) {
            throw new RuleBroken(
                    "briefing-not-ready",
                    "\"%s\" can't launch yet, for sales is not ready: %s"
                            .formatted(campaign.name(), String.join(" ", missing)),
                    Map.of("missing", missing));
        }
        if (!presence.viewer().may(Right.MANAGE)) {
            throw new NotAllowed("Only the owner may launch before sales is ready.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput("override", "At most %,d characters.".formatted(LONGEST_REASON));
        }
    }

    private Campaign locked(CampaignId id) {
        return campaigns.findLocked(id).orElseThrow(LaunchPad::unknown);
    }

    private Campaign found(CampaignId id) {
        return campaigns.findById(id).orElseThrow(LaunchPad::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("This campaign does not exist.");
    }
}
