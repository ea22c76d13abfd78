package org.tandemcrm.mailing.inbox;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;

/** Takes messages one by one, so that none of them stops the others. */
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Settlement settlement;

    Intake(Settlement settlement) {
        this.settlement = settlement;
    }

    /** Gives whether the message was new. */
    boolean take(UUID inbox, RawMail raw) {
        Mail mail = Mail.of(raw);
        try {
            return settlement.settle(inbox, mail);
        } catch (RuleBroken | NotFound | InvalidInput refused) {
            return settlement.shelve(inbox, mail, String.valueOf(refused.getMessage()));
        } catch (NonTransientDataAccessException
                | IllegalStateException
                | IllegalArgumentException ours) {
            LOG.warn("Message {} of the mailbox could not be settled", raw.position(), ours);
            return settlement.shelve(inbox, mail, "Tandem stumbled over it; the log says how.");
        } catch (RuntimeException passing) {
            LOG.warn("Message {} of the mailbox is tried again", raw.position(), passing);
            throw ImapTrouble.unsettled(raw.position().uid(), passing);
        }
    }
}
