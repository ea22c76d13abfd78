package org.tandemcrm.mailing.inbox;

import org.springframework.stereotype.Component;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.Users;

/** Tells the owners, once, that the mailbox keeps failing. */
@Component
class InboxBell {

    private static final int NO_ACCIDENT = 3;

    private final Notices notices;
    private final Users users;

    InboxBell(Notices notices, Users users) {
        this.notices = notices;
        this.users = users;
    }

    void failed(OpenInbox inbox, int failures, String sentence) {
        if (failures == NO_ACCIDENT) {
            users.withRole(Role.OWNER)
                    .forEach(
                            owner ->
                                    notices.tell(
                                            owner.id(),
                                            NoticeKind.WORK_FAILED,
                                            "The mailbox %s cannot be read. %s"
                                                    .formatted(inbox.account().user(), sentence),
                                            "/settings/mail/inbox"));
        }
    }
}
