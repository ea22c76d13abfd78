package org.tandemcrm.mailing;

import org.tandemcrm.audience.LeftOut;

import java.util.Optional;

/**
 * A letter that is about to be claimed.
 *
 * @param verdict why the audience leaves this person out by now
 * @param facts what it will say of its reader
 */
record Turn(DueLetter letter, Optional<LeftOut> verdict, LetterFacts facts) {}
