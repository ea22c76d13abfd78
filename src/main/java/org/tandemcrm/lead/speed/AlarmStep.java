package org.tandemcrm.lead.speed;

/** What people are told about a clock, each once. */
enum AlarmStep {
    /** The lead went another way in the meantime. */
    NOTHING,
    /** The promised time is nearly over. */
    WARN,
    /** It is over, and the lead has somebody. */
    BREACH,
    /** It is over, and nobody has the lead: everybody in sales hears of it, and the owners. */
    BREACH_IN_POOL,
    /** It has been over for a while. */
    ESCALATE
}
