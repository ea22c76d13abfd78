package org.tandemcrm.mailing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.job.Jobs;
import org.tandemcrm.mailing.text.MailText;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;

/** Where the mail of a campaign is written, and its sending is started, paused and stopped. */
@Service
@Transactional
public class MailingDesk {

    static final int MOST_AT_ONCE = 2;

    private final MailingBook book;
    private final MailingCourse course;
    private final MailingWords words;
    private final MailingGate gate;
    private final Jobs jobs;

    MailingDesk(
            MailingBook book,
            MailingCourse course,
            MailingWords words,
            MailingGate gate,
            Jobs jobs) {
        this.book = book;
        this.course = course;
        this.words = words;
        this.gate = gate;
        this.jobs = jobs;
    }

    /**
     * The mail, once somebody has begun to write it.
     *
     * @param step the place of a standing campaign's step; null for the one mail of a campaign
     */
    @Transactional(readOnly = true)
    public Optional<MailingCard> of(CampaignId campaign, @Nullable Integer step) {
        return book.find(campaign, step);
    }

    /** What the campaign's mail still needs before it may go out. */
    @Transactional(readOnly = true)
    public List<Missing> missing(CampaignCard card) {
        return gate.of(card, book.find(card.id(), null).orElse(null));
    }

    /** What the company still needs before anything goes out. */
    @Transactional(readOnly = true)
    public List<Missing> missing() {
        return gate.ofCompany();
    }

    /**
     * Keeps the words of a mail that has not begun to go out.
     *
     * @param version the version that the editor opened, 0 for none
     * @throws InvalidInput with every reason why they cannot be
     * @throws org.tandemcrm.shared.StaleEdit if somebody else changed them meanwhile
     */
    public void keep(CampaignId campaign, @Nullable Integer step, int version, MailText text) {
        CampaignCard card = gate.living(campaign);
        if (step == null && card.channel() != CampaignChannel.EMAIL) {
            throw new RuleBroken("campaign-channel", "This campaign does not go out by email.");
        }
        if (!text.flaws().isEmpty()) {
            throw new InvalidInput(text.flaws());
        }
        if (book.find(campaign, step).filter(mailing -> !mailing.isOpen()).isPresent()) {
            throw new RuleBroken(
                    "mailing-begun", "It goes out already: its words stay as they are.");
        }
        words.write(campaign, step, version, text);
    }

    /** Starts or goes on with the sending; the work goes on in the background. */
    public void start(CampaignId campaign) {
        course.hold(campaign);
        CampaignCard card = gate.living(campaign);
        if (card.channel() != CampaignChannel.EMAIL || gate.isStanding(campaign)) {
            throw new RuleBroken(
                    "campaign-channel", "This campaign has no mail that is sent all at once.");
        }
        List<Missing> missing = gate.of(card, book.find(campaign, null).orElse(null));
        if (!missing.isEmpty()) {
            throw new RuleBroken("mailing-not-ready", missing.get(0).sentence());
        }
        MailingCard mailing = mailing(campaign, null);
        MailingState state = course.lock(mailing.id());
        if (state != MailingState.DRAFT && state != MailingState.PAUSED) {
            throw new RuleBroken(
                    "mailing-begun",
                    state == MailingState.SENDING
                            ? "It is being sent already."
                            : "It has been sent.");
        }
        if (book.working() >= MOST_AT_ONCE) {
            throw new RuleBroken(
                    "mailings-at-once",
                    "Two mailings are being sent. Start this one when one of them is through.");
        }
        course.begin(
                mailing.id(),
                jobs.start(
                        MailingWork.KIND,
                        mailing.id().toString(),
                        "Mail of \"" + card.name() + "\""));
    }

    /** Goes on with a step's mail that the mail server had stopped. */
    public void resume(CampaignId campaign, int step) {
        course.unpause(mailing(campaign, step).id());
    }

    /** Lets no further letter go until somebody goes on with it. */
    public void pause(CampaignId campaign, @Nullable Integer step) {
        if (!course.halt(mailing(campaign, step).id(), MailingState.PAUSED, null)) {
            throw new RuleBroken("mailing-not-begun", "Nothing is being sent.");
        }
    }

    /** Ends the sending for good: whoever has not had their turn gets nothing. */
    public void stop(CampaignId campaign) {
        MailingCard mailing = mailing(campaign, null);
        if (!course.halt(mailing.id(), MailingState.STOPPED, null)) {
            throw new RuleBroken("mailing-not-begun", "Nothing is being sent.");
        }
        course.leaveOutWaiting(mailing.id(), "Stopped before its turn");
    }

    private MailingCard mailing(CampaignId campaign, @Nullable Integer step) {
        return book.find(campaign, step)
                .orElseThrow(() -> new NotFound("This mail is not written yet."));
    }
}
