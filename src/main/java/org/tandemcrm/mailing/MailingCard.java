package org.tandemcrm.mailing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.job.JobId;
import org.tandemcrm.mailing.text.MailText;

/**
 * The mail of a campaign, or of one step of a standing one, and how far its sending is.
 *
 * @param step the place of the step; null for the one mail of a campaign
 * @param version how often its words were changed; 0 before they were first kept
 * @param job the work that sends it now
 * @param note why it is paused, if not by one of us
 * @param letters how many letters are in each state
 */
public record MailingCard(
        MailingId id,
        CampaignId campaign,
        @Nullable Integer step,
        MailText text,
        int version,
        MailingState state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable JobId job,
        @Nullable String note,
        Map<LetterState, Integer> letters) {

    MailingCard with(Map<LetterState, Integer> counts) {
        return new MailingCard(
                id, campaign, step, text, version, state, startedAt, endedAt, job, note, counts);
    }

    public int count(LetterState state) {
        return letters.getOrDefault(state, 0);
    }

    public int total() {
        return letters.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Letters about which nothing more will happen by itself. */
    public int settled() {
        return total() - count(LetterState.WAITING) - count(LetterState.SENDING);
    }

    /** Whether of some letters nobody knows whether they went. */
    public boolean isDoubtful() {
        return count(LetterState.UNKNOWN) > 0;
    }

    /** Whether its words may still be changed: a step's always, a campaign's until it goes out. */
    public boolean isOpen() {
        return step != null || state == MailingState.DRAFT;
    }
}
