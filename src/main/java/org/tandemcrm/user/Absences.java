package org.tandemcrm.user;

import java.util.Optional;
import java.util.Set;

/** Who is not at work today. */
public interface Absences {

    /** Everybody who is away today. */
    Set<UserId> away();

    /** One absence, planned, running or over. */
    Optional<Absence> find(AbsenceId id);
}
