package org.tandemcrm.user;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;

/** Lets someone in who holds a link from the owner: newly invited, or with a forgotten password. */
@Component
@Transactional
public class Joining {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Keys keys;

    Joining(Accounts accounts, Invitations invitations, Keys keys) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.keys = keys;
    }

    /** Whom an open link is for. */
    public record Guest(String name, String email) {}

    /** Empty for a link that is unknown, used or past its time. */
    @Transactional(readOnly = true)
    public Optional<Guest> guest(String secret) {
        return invited(secret).map(account -> new Guest(account.name(), account.email()));
    }

    /**
     * Sets the name and the password, and uses the link up.
     *
     * @throws NotFound if the link is not open any more
     * @throws InvalidInput if the password cannot be taken
     */
    public UserId join(String secret, String name, String password) {
        Account account = invited(secret).orElseThrow(() -> new NotFound("This link"));
        account.rename(name.strip());
        keys.change(account, password, null, SecurityEventKind.JOINED);
        if (!invitations.use(secret)) {
            throw new NotFound("This link");
        }
        return account.id();
    }

    private Optional<Account> invited(String secret) {
        return invitations
                .find(secret)
                .flatMap(accounts::findById)
                .filter(account -> !account.disabled());
    }
}
