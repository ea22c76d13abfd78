package org.tandemcrm.dashboard;

import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

/** How much of the company a reader's page is about. */
public enum Scope {
    /** All of it, costs included. */
    COMPANY,
    /** One's own deals and leads and the pool's, without margins and costs. */
    OWN,
    /** The pipeline, what is open and what was sold; no costs, and not who earned it. */
    SUMMARY;

    static Scope of(Viewer reader) {
        if (reader.may(Right.SEE_COSTS)) {
            return COMPANY;
        }
        return reader.may(Right.SEE_ATTRIBUTION) ? OWN : SUMMARY;
    }

    /** Whose deals count. */
    Salespeople whose(Viewer reader) {
        return this == OWN ? Salespeople.only(reader.id()) : Salespeople.EVERYBODY;
    }
}
