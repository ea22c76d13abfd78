package org.tandemcrm.mailing;

import java.util.Optional;
import org.tandemcrm.audience.LeftOut;

/**
 * A letter that is about to be claimed.
 *
 * @param verdict why the audience leaves this person out by now
 * @param facts what it will say of its reader
 */
record Turn(DueLetter letter, Optional<LeftOut> verdict, LetterFacts facts) {}
