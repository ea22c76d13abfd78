package org.tandemcrm.capture;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Seal;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.EmailAddress;

/**
 * Lets a mailbox be asked to confirm only some times a day, by whichever form or instance: whoever
 * types the mailbox of somebody else must not fill it with our letters.
 */
@Component
class ConfirmationPace {

    /** Enough for somebody who mistypes, deletes the letter and tries once more. */
    static final int MOST_A_DAY = 3;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Firm firm;

    ConfirmationPace(JdbcClient jdbc, Seal seal, Firm firm) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.firm = firm;
    }

    /** Counts one letter, in the transaction that sends it; false if the mailbox has had enough. */
    boolean allows(EmailAddress mailbox) {
        LocalDate today = firm.today();
        sweep(today);
        return jdbc.sql(
                                """
                                insert into confirmation_pace (day, mailbox_hash, letters) values (?, ?, 1)
                                on conflict (day, mailbox_hash) do update
                                   set letters = confirmation_pace.letters + 1
                                 where confirmation_pace.letters < ?
                                """)
                        .params(today, seal.hash("confirmation-pace", mailbox.key()), MOST_A_DAY)
                        .update()
                == 1;
    }

    private void sweep(LocalDate today) {
        jdbc.sql(
                        """
                        delete from confirmation_pace
                         where (day, mailbox_hash) in (
                               select day, mailbox_hash from confirmation_pace where day < ?
                                order by day limit 1000 for update skip locked)
                        """)
                .param(today)
                .update();
    }
}
