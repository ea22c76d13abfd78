package org.tandemcrm.mailing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;

/** Ends the mail of a campaign that does not run any more; asked before each letter. */
@Component
class MailStop {

    private final JdbcClient jdbc;
    private final MailingBook mailings;
    private final LetterBook letters;

    MailStop(JdbcClient jdbc, MailingBook mailings, LetterBook letters) {
        this.jdbc = jdbc;
        this.mailings = mailings;
        this.letters = letters;
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
        over.ifPresent(why -> end(mailing, why));
        return over.isEmpty();
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
            mailings.halt(mailing.id(), MailingState.STOPPED, why);
        }
        letters.leaveOutWaiting(mailing.id(), why);
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
