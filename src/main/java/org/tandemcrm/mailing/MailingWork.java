package org.tandemcrm.mailing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.job.JobEnded;
import org.tandemcrm.job.JobProgress;
import org.tandemcrm.job.JobState;
import org.tandemcrm.job.JobWork;
import org.tandemcrm.shared.RuleBroken;

/**
 * Sends the mail of a campaign: makes a letter for everybody on its list, then carries them to the
 * mail server. What a run before it had in hand when it died is doubtful and stays unsent.
 */
@Component
class MailingWork implements JobWork {

    static final String KIND = "mailing";

    private final MailingBook mailings;
    private final MailingCourse course;
    private final LetterBook letters;
    private final MailServerBook servers;
    private final Delivery delivery;

    MailingWork(
            MailingBook mailings,
            MailingCourse course,
            LetterBook letters,
            MailServerBook servers,
            Delivery delivery) {
        this.mailings = mailings;
        this.course = course;
        this.letters = letters;
        this.servers = servers;
        this.delivery = delivery;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String params, JobProgress progress) {
        MailingId id = MailingId.of(params);
        MailingCard mailing = mailings.find(id).orElseThrow();
        progress.result("/campaigns/" + mailing.campaign() + "/mail");
        if (mailing.state() != MailingState.SENDING) {
            progress.note("It is not being sent: go on with it on the page of the campaign's mail");
            return;
        }
        MailServer server = servers.find().orElseThrow(MailDesk::none);
        letters.doubt(id);
        progress.note("Making the letters");
        while (!progress.cancelled() && letters.fill(mailing, server.sender()) > 0) {}
        MailingCard filled = mailings.find(id).orElseThrow();
        progress.total(Math.max(filled.total(), 1));
        progress.note("Sending");
        end(id, delivery.run(filled, server, new Watched(progress)), progress);
    }

    private void end(MailingId id, Delivery.Report report, JobProgress progress) {
        switch (report.end()) {
            case THROUGH -> {
                course.halt(id, MailingState.DONE, null);
                progress.note("Every letter is through");
            }
            case LATER -> {
                course.rest(id);
                progress.note("Some letters were put off and go out by themselves");
            }
            case STOPPED -> progress.note("Stopped between two letters");
            case SHUT -> {
                course.halt(id, MailingState.PAUSED, report.words());
                throw new RuleBroken("mail-refused", "The mailing is paused. " + report.words());
            }
        }
    }

    /** Work that was cancelled or failed pauses its mailing: nothing goes on by itself. */
    @EventListener
    @Transactional
    public void on(JobEnded ended) {
        if (ended.kind().equals(KIND) && ended.state() != JobState.DONE) {
            mailings.of(ended.id()).ifPresent(id -> course.halt(id, MailingState.PAUSED, null));
        }
    }

    private record Watched(JobProgress progress) implements Going {

        @Override
        public boolean isOver() {
            return progress.cancelled();
        }

        @Override
        public void handled() {
            progress.advance(1);
        }

        @Override
        public void fence(LetterId letter) {
            progress.saveCheckpoint(letter.toString());
        }
    }
}
