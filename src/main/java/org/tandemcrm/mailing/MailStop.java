package org.tandemcrm.mailing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignStopped;
import org.tandemcrm.contact.ContactId;

/**
 * Ends the mail of a campaign that does not run any more, with the campaign; asked once more before
 * each letter, as is whether sales knows what to say (R7).
 */
@Component
class MailStop {

    private final JdbcClient jdbc;
    private final MailingBook mailings;
    private final MailingCourse course;
    private final CampaignDesk campaigns;

    MailStop(JdbcClient jdbc, MailingBook mailings, MailingCourse course, CampaignDesk campaigns) {
        this.jdbc = jdbc;
        this.mailings = mailings;
        this.course = course;
        this.campaigns = campaigns;
    }

    /** In the transaction of the end, so that no page says of the mail that it is being sent. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CampaignStopped stopped) {
        mailings.sending(stopped.campaign())
                .forEach(mailing -> end(mailing, stopped.why().sentence()));
    }

    /**
     * Whether a letter of it may still be claimed. The campaign cannot end before the transaction
     * does.
     */
    boolean isSending(MailingCard mailing) {
        if (!mailings.isSending(mailing.id())) {
            return false;
        }
        Optional<String> over = over(mailing);
        if (over.isPresent()) {
            end(mailing, over.get());
            return false;
        }
        List<String> unready = campaigns.unready(mailing.campaign());
        if (!unready.isEmpty()) {
            course.halt(
                    mailing.id(),
                    MailingState.PAUSED,
                    "Sales is not ready: " + String.join(" ", unready));
        }
        return unready.isEmpty();
    }

    /** Why somebody gets no letter of a step any more: their way ended after it was taken. */
    @Nullable String wayOver(MailingCard mailing, ContactId person) {
        return mailing.step() == null
                ? null
                : jdbc.sql(
                                """
                                select case when exists (select from response r
                                                          where r.contact_id = w.contact_id
                                                            and r.recorded_at >= w.entered_at)
                                              or w.left_why = 'RESPONDED' then 'Responded meanwhile'
                                            when w.left_why <> 'THROUGH'
                                            then 'Left the campaign''s steps meanwhile' end
                                  from standing_member w
                                 where w.campaign_id = ? and w.contact_id = ?
                                 order by w.entered_at desc, w.standing_member_id desc limit 1
                                """)
                        .params(mailing.campaign().value(), person.value())
                        .query((row, n) -> Optional.ofNullable(row.getString(1)))
                        .optional()
                        .flatMap(why -> why)
                        .orElse(null);
    }

    /** The mail of a step stays open: the campaign may be taken up again, and draw new people. */
    private void end(MailingCard mailing, String why) {
        if (mailing.step() == null) {
            course.halt(mailing.id(), MailingState.STOPPED, why);
        }
        course.leaveOutWaiting(mailing.id(), why);
    }

    private Optional<String> over(MailingCard mailing) {
        return jdbc.sql(
                        """
                        select case when deleted_at is not null then 'The campaign is in the trash.'
                                    when status = 'ENDED' then 'The campaign has ended.'
                                    when status <> 'RUNNING' then 'The campaign does not run.' end
                          from campaign where campaign_id = ? for share
                        """)
                .param(mailing.campaign().value())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
    }
}
