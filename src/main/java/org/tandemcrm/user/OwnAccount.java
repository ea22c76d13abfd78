package org.tandemcrm.user;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.StaleEdit;

/** What everybody may change about themselves. */
@Component
@Transactional
public class OwnAccount {

    private final Accounts accounts;
    private final Notices notices;
    private final NoticeMail mail;
    private final Keys keys;
    private final CurrentUser me;

    OwnAccount(Accounts accounts, Notices notices, NoticeMail mail, Keys keys, CurrentUser me) {
        this.accounts = accounts;
        this.notices = notices;
        this.mail = mail;
        this.keys = keys;
        this.me = me;
    }

    /**
     * One's own card.
     *
     * @param zone none: the company's
     * @param mailed the notices that come by mail too
     */
    public record Card(
            String name,
            String email,
            Set<Role> roles,
            @Nullable String zone,
            Set<NoticeKind> wanted,
            Set<NoticeKind> mailed,
            long version) {}

    @Transactional(readOnly = true)
    public Card card() {
        Account mine = mine();
        return new Card(
                mine.name(),
                mine.email(),
                mine.roles(),
                mine.zone(),
                notices.wanted(mine.id()),
                mail.wanted(mine.id()),
                mine.version());
    }

    /**
     * Changes name, time zone and the notices that reach the bell, or come by mail too.
     *
     * @throws StaleEdit if the account was changed since that version
     */
    public void change(
            String name,
            @Nullable ZoneId zone,
            Set<NoticeKind> wanted,
            Set<NoticeKind> mailed,
            long version) {
        Account mine = mine();
        if (mine.version() != version) {
            throw new StaleEdit("Your account");
        }
        mine.rename(name.strip());
        mine.live(zone);
        notices.want(mine.id(), wanted);
        mail.want(mine.id(), mailed);
    }

    /**
     * Sets a new password and ends every other session.
     *
     * @param session the session that asks
     * @throws InvalidInput at "present" or "password"
     */
    public void changePassword(String present, String next, @Nullable String session) {
        Account mine = mine();
        if (!keys.fit(mine, present)) {
            throw new InvalidInput("present", "This is not your present password.");
        }
        keys.change(mine, next, session, SecurityEventKind.PASSWORD_CHANGED);
    }

    private Account mine() {
        return accounts.findById(me.get().id()).orElseThrow(() -> new NotFound("Your account"));
    }
}
