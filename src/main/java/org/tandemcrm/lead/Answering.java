package org.tandemcrm.lead;

import java.util.Map;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** Tells how soon warm leads hear from us; a module of its own counts that. */
public interface Answering {

    /** Of the leads whose clock started in the period, since their response; one's own or all. */
    AnswerSpeed of(Period period, Viewer reader);

    /** The share answered within the target alone. */
    Share inTime(Period period, Viewer reader);

    /** The same by whoever has the lead, without weeks. */
    Map<UserId, AnswerSpeed> byPerson(Period period, Viewer reader);
}
