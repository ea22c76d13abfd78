package org.tandemcrm.lead.speed;

/**
 * How long somebody waited.
 *
 * @param minutes working minutes until the answer, or until now
 * @param answered false: the answer has not come, or never will; they waited at least so long
 */
record Wait(double minutes, boolean answered) {}
