package org.tandemcrm.mailing;

import java.time.Instant;

/**
 * A message that came back to a letter.
 *
 * @param what what sort of message it is
 * @param followed what was made of it
 */
public record Echo(Instant at, String what, String followed, String href) {}
