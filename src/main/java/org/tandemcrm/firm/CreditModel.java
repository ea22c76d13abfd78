package org.tandemcrm.firm;

/**
 * The rule by which the company shares a sale among its campaigns, unless a reader asks for
 * another.
 */
public enum CreditModel {
    FIRST_TOUCH,
    LAST_TOUCH,
    LINEAR,
    DISTINCT,
    POSITION_BASED,
    J_SHAPED,
    INVERSE_J,
    TIME_DECAY,
    W_SHAPED,
    FULL_PATH,
    CUSTOM
}
