package org.tandemcrm.contact;

/** A contact refused one channel for one purpose. */
public record ConsentWithdrawn(ContactId contact, Channel channel, ConsentPurpose purpose) {}
