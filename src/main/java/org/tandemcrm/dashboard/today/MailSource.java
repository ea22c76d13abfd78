package org.tandemcrm.dashboard.today;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.TodaySource;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.mailing.WaitingMail;
import org.tandemcrm.user.Right;

/** The mails of people of whom marketing must say what they answer, or who wrote them. */
@Component
@Order(31)
class MailSource implements TodaySource {

    private final ObjectProvider<WaitingMail> mails;

    MailSource(ObjectProvider<WaitingMail> mails) {
        this.mails = mails;
    }

    @Override
    public Stream<TodayPart> of(Wish wish) {
        WaitingMail waiting = mails.getIfAvailable();
        if (waiting == null || !wish.reader().may(Right.PLAN_CAMPAIGNS)) {
            return Stream.empty();
        }
        long count = waiting.count();
        return Stream.of(
                new TodayPart(
                        new TodayItem(
                                "mails",
                                count,
                                count == 1 ? "mail that came waits" : "mails that came wait",
                                "What people wrote that answers no letter, or whose writer nobody"
                                        + " knows: say what it answers, or set it aside.",
                                false,
                                "/campaigns/incoming?waits=true"),
                        List.of()));
    }
}
