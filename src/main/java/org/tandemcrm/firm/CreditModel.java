package org.tandemcrm.firm;

/**
 * The rule by which the company shares a sale among its campaigns, unless a reader asks for
 * another.
 */
public enum CreditModel {
    FIRST_TOUCH,
    LAST_TOUCH,
    LINEAR
}
