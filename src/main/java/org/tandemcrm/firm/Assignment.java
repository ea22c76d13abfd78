package org.tandemcrm.firm;

/** Who gets a lead that has become warm. */
public enum Assignment {
    /** Each salesperson in turn. */
    ROUND_ROBIN,
    /** Whoever has the fewest open leads, up to the capacity. */
    LEAST_LOADED,
    /** Nobody: it waits in the pool for the first to claim it. */
    FIRST_TO_CLAIM
}
