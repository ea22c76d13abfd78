package org.tandemcrm.mailing.text;

/**
 * What stands under every mailing.
 *
 * @param company who writes
 * @param address the postal address in one line
 * @param optOut the whole address of the page where the reader says what may come
 */
public record MailFoot(String company, String address, String optOut) {}
