package org.tandemcrm.firm;

/** What happens where somebody wants to approach a cold lead by themselves. */
public enum ColdPolicy {
    /** It is refused, with a sentence that says what to do instead. */
    BLOCK,
    /** It is allowed after a warning. */
    WARN
}
