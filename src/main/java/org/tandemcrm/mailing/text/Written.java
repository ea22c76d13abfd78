package org.tandemcrm.mailing.text;

/** A letter written for one reader, as text and with its looks. */
public record Written(String subject, String text, String html) {}
