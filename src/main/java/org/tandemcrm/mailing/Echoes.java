package org.tandemcrm.mailing;

import java.util.List;

/** What came back to letters; implemented by whatever reads the mailbox. */
public interface Echoes {

    /** What came back to the letter, the first first. */
    List<Echo> of(LetterId letter);
}
