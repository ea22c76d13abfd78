package org.tandemcrm.lead;

import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

/** Tells how soon warm leads hear from us; a module of its own counts that. */
public interface Answering {

    /** Of the leads whose clock started in the period, since their response; one's own or all. */
    AnswerSpeed of(Period period, Viewer reader);

    /** The share answered within the target alone. */
    Share inTime(Period period, Viewer reader);

    /** The same of some people or everybody, together and one by one, without weeks. */
    TeamSpeed team(Period period, Salespeople whose, Viewer reader);
}
