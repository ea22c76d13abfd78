package org.tandemcrm.user;

/** What a notice is about; each person chooses by kind which of them reach the bell. */
public enum NoticeKind {
    WARM_LEAD("A lead became warm for me"),
    CLOCK_RUNNING_OUT("A lead waits and its clock runs out"),
    CLOCK_RAN_OUT("A lead was not answered in time"),
    NOBODY_FREE("A warm lead waits and nobody is free to take it"),
    LEAD_HANDED_BACK("Sales handed a lead back"),
    WORK_HANDED_ON("Leads or deals were given to me"),
    DEAL_NEWS("A customer of mine answered, a deal moved or closed"),
    OPT_OUT_BY_MAIL("Somebody opted out by a mail, or a complaint waits for a decision"),
    CONFIRMATION_WANTED("A campaign wants my confirmation"),
    AGREEMENT("The agreement of marketing and sales waits for me, or is signed"),
    FOLLOW_UP_DUE("A follow-up or a promise is due"),
    INSIGHT_ANSWERED("Somebody answered what I told or asked for"),
    JOB_DONE("An import or another long job ended"),
    WORK_FAILED("Something in the background keeps failing");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    /** The sentence beside the choice. */
    public String label() {
        return label;
    }
}
