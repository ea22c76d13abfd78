package org.tandemcrm.agreement;

import org.tandemcrm.user.Right;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.Viewer;

/** The two who promise each other something. */
public enum Side {
    MARKETING("Marketing", Right.PLAN_CAMPAIGNS, Role.MARKETER),
    SALES("Sales", Right.WORK_LEADS, Role.SALESPERSON);

    private final String label;
    private final Right right;
    private final Role role;

    Side(String label, Right right, Role role) {
        this.label = label;
        this.right = right;
        this.role = role;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** Whether the person may sign for this side. */
    public boolean isOf(Viewer person) {
        return person.may(right);
    }

    Side other() {
        return this == MARKETING ? SALES : MARKETING;
    }

    /** Those who work on this side; owners may sign for it too. */
    Role role() {
        return role;
    }

    void require(Viewer person) {
        person.require(right);
    }
}
