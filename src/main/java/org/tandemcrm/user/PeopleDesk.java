package org.tandemcrm.user;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;

/** Where the owner decides who works with Tandem and in which roles. */
@Component
@Transactional
public class PeopleDesk {

    private final Accounts accounts;
    private final PeopleList list;
    private final Departures departures;
    private final RightsLog log;

    PeopleDesk(Accounts accounts, PeopleList list, Departures departures, RightsLog log) {
        this.accounts = accounts;
        this.list = list;
        this.departures = departures;
        this.log = log;
    }

    /** Everybody, by name. */
    @Transactional(readOnly = true)
    public List<PersonCard> everyone() {
        return list.everyone();
    }

    /**
     * @throws NotFound if there never was such an account
     */
    @Transactional(readOnly = true)
    public PersonCard card(UserId id) {
        return list.card(id).orElseThrow(() -> new NotFound("Person"));
    }

    /**
     * Changes name, email and roles.
     *
     * @throws StaleEdit if the account was changed since that version
     * @throws InvalidInput at "email", if somebody else has it
     * @throws RuleBroken "last-owner"
     */
    public void change(UserId id, String name, EmailAddress email, Set<Role> roles, long version) {
        Account account = account(id);
        if (account.version() != version) {
            throw new StaleEdit(account.name());
        }
        accounts.findByEmailKey(email.key())
                .filter(other -> !other.id().equals(id))
                .ifPresent(PeopleDesk::taken);
        if (!roles.contains(Role.OWNER)) {
            keepAnOwner(account);
        }
        String before = Guestbook.words(account.roles());
        account.rename(name.strip());
        account.write(email);
        if (!account.roles().equals(roles)) {
            account.play(roles);
            log.changed(
                    account,
                    SecurityEventKind.RIGHTS_CHANGED,
                    before + " → " + Guestbook.words(roles));
        }
    }

    /**
     * Shuts someone out at once; what they wrote stays under their name.
     *
     * @throws RuleBroken "last-owner"
     */
    public void disable(UserId id) {
        Account account = account(id);
        if (account.disabled()) {
            return;
        }
        keepAnOwner(account);
        Instant now = departures.shutOut(account);
        accounts.saveAndFlush(account);
        departures.tell(account, now);
        log.changed(account, SecurityEventKind.DISABLED, "");
    }

    public void enable(UserId id) {
        Account account = account(id);
        if (account.disabled()) {
            account.enable();
            log.changed(account, SecurityEventKind.ENABLED, "");
        }
    }

    private Account account(UserId id) {
        return accounts.findById(id).orElseThrow(() -> new NotFound("Person"));
    }

    /** Two owners who remove each other at once wait for each other here. */
    private void keepAnOwner(Account leaving) {
        List<UUID> owners = accounts.lockOwners();
        if (owners.equals(List.of(leaving.id().value()))) {
            throw new RuleBroken(
                    "last-owner",
                    leaving.name()
                            + " is the only owner. Make somebody else an owner first, then try"
                            + " again.");
        }
    }

    private static void taken(Account other) {
        throw new InvalidInput("email", other.name() + " has this address already.");
    }
}
