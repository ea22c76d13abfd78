package org.tandemcrm.contact;

/** A contact who had refused one channel for one purpose agrees to it now. */
public record AgreedAgain(ContactId contact, Channel channel, ConsentPurpose purpose) {}
