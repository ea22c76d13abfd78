package org.tandemcrm.mailing;

/** What keeps a run of letters going, and what it tells. */
interface Going {

    /** Whether the run should end, between two letters. */
    boolean isOver();

    /** One more letter is through, one way or another. */
    void handled();

    /** Called in the transaction that claims a letter; throws if another run has taken over. */
    void fence(LetterId letter);
}
