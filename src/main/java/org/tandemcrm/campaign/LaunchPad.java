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
     * Launches a campaign that sales is ready for, or RuleBroken "briefing-not-ready" (R7). One
     * that was recorded while it ran, or afterwards, is launched by the same gate: from now on it
     * runs as any other.
     *
     * @param override why the owner launches although something is missing; kept for ever
     */
    public void launch(CampaignId id, @Nullable String override) {
        Campaign campaign = locked(id);
        campaign.mustAwaitLaunch(isLaunched(id));
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
        return isLaunched(id) ? List.of() : gates.missing(id);
    }

    /** Whether it can still be launched, as can what was recorded while it ran or afterwards. */
    @Transactional(readOnly = true)
    public boolean awaitsLaunch(CampaignCard card) {
        return card.deletedAt() == null
                && card.status() != CampaignStatus.CANCELLED
                && !isLaunched(card.id());
    }

    /** Throws RuleBroken if its days would let it run from now on past the gates (R7). */
    void mustBeReady(Campaign campaign, String day) {
        List<String> missing = unready(campaign.id());
        if (!missing.isEmpty()) {
            throw new RuleBroken(
                    "briefing-not-ready",
                    """
                    "%s" was recorded when it already ran. With these days it would run from now on, \
                    but sales is not ready: %s Launch it first, then change its days."""
                            .formatted(campaign.name(), String.join(" ", missing)),
                    Map.of("missing", missing, "field", day));
        }
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
        if (present == CampaignStatus.ENDED && (isLaunched(id) || ranUntilNow(locked(id)))) {
            resume(id);
        } else {
            launch(id, null);
        }
    }

    /**
     * Takes an end or a cancellation back. What ended long ago without a launch on record does not
     * run on: it would begin now, so the gates are asked (R7).
     */
    public void resume(CampaignId id) {
        Campaign campaign = locked(id);
        boolean runsOn = isLaunched(id) || ranUntilNow(campaign);
        if (!runsOn && hasRun(campaign)) {
            launch(id, null);
        } else {
            campaign.resume(runsOn, presence.now());
        }
    }

    private boolean hasRun(Campaign campaign) {
        return campaign.status() == CampaignStatus.ENDED
                && past().began(campaign.details(), presence.today());
    }

    /** Who takes back an end of today or yesterday lets nothing begin. */
    private boolean ranUntilNow(Campaign campaign) {
        return campaign.status() == CampaignStatus.ENDED && past().ranOn(campaign.details());
    }

    private PastDays past() {
        return new PastDays(presence.today());
    }

    private boolean isLaunched(CampaignId id) {
        return launches.findById(id).isPresent();
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
