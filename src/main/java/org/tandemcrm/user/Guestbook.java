package org.tandemcrm.user;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;

/** Where the owner invites people, by a link that is shown once. */
@Component
@Transactional
public class Guestbook {

    private final Accounts accounts;
    private final Invitations invitations;
    private final SecurityLog log;
    private final Clock clock;

    Guestbook(Accounts accounts, Invitations invitations, SecurityLog log, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes an account that has no password yet, and the link that opens it.
     *
     * @return the secret part of the link
     * @throws InvalidInput at "email", if somebody has it already
     */
    public Invitation invite(String name, EmailAddress email, Set<Role> roles) {
        if (accounts.findByEmailKey(email.key()).isPresent()) {
            throw new InvalidInput("email", "Somebody with this address is here already.");
        }
        Account guest =
                accounts.saveAndFlush(new Account(name.strip(), email, roles, clock.instant()));
        log.write(SecurityEventKind.INVITED, guest.id(), words(roles));
        return new Invitation(guest.id(), invitations.make(guest.id()));
    }

    /**
     * A new link for someone who lost the first, or their password; older links end.
     *
     * @throws RuleBroken "account-disabled"
     */
    public Invitation link(UserId person) {
        Account guest = accounts.findById(person).orElseThrow(() -> new NotFound("Person"));
        if (guest.disabled()) {
            throw new RuleBroken(
                    "account-disabled",
                    "This account is disabled. Enable it before making a link.");
        }
        log.write(SecurityEventKind.LINK_MADE, person, "");
        return new Invitation(person, invitations.make(person));
    }

    /** A person and the secret of their link, which nobody can look up again. */
    public record Invitation(UserId person, String secret) {}

    static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    }
}
