package org.tandemcrm.user;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EmailAddress;

/** Compares what someone typed with what the account knows. */
@Component
public class Credentials {

    private final Accounts accounts;
    private final Passwords passwords;

    Credentials(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * The active account that this email and password open. An unknown, invited or disabled account
     * takes as long to refuse as a wrong password. Holds no connection while it hashes.
     */
    public Optional<UserId> check(String email, String password) {
        Optional<Account> account =
                EmailAddress.parse(email).map(EmailAddress::key).flatMap(accounts::findByEmailKey);
        String hash = account.map(Account::passwordHash).orElse(null);
        boolean fits = passwords.fits(password, hash);
        return account.filter(a -> fits && a.active()).map(Account::id);
    }
}
