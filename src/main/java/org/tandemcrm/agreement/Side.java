package org.tandemcrm.agreement;

import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** The two who promise each other something. */
public enum Side {
    MARKETING("Marketing", Right.PLAN_CAMPAIGNS),
    SALES("Sales", Right.WORK_LEADS);

    private final String label;
    private final Right right;

    Side(String label, Right right) {
        this.label = label;
        this.right = right;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** Whether the person may sign for this side. */
    public boolean isOf(Viewer person) {
        return person.may(right);
    }

    void require(Viewer person) {
        person.require(right);
    }
}
