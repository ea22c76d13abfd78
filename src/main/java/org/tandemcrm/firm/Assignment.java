package org.tandemcrm.firm;

/** Who gets a lead that has become warm. */
public enum Assignment {
    /** Each salesperson in turn. */
    ROUND_ROBIN,
    /** Whoever has the fewest open leads, up to the capacity. */
    LEAST_LOADED,
    /** Whoever the owner's list names for the place or the product; else by another rule. */
    BY_TERRITORY,
    /** Nobody: it waits in the pool for the first to claim it. */
    FIRST_TO_CLAIM
}
