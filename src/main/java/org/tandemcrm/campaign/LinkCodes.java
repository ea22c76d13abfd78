package org.tandemcrm.campaign;

import java.util.Optional;

/** Knows the codes of tracked links, as they stand in letters and on print; implemented above. */
public interface LinkCodes {

    /** What the code says, however it was typed; empty if no link of a living campaign has it. */
    Optional<CodeMeaning> read(String typed);
}
