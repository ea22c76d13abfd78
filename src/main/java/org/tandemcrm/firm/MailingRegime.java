package org.tandemcrm.firm;

/** What the law of the company's country asks before a mailing. */
public enum MailingRegime {
    /** Only people who agreed may be mailed. */
    OPT_IN,
    /** Everybody may be mailed who has not refused. */
    OPT_OUT
}
