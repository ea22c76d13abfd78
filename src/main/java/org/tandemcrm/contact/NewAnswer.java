package org.tandemcrm.contact;

/** What a contact says about one channel for one purpose, about to be kept. */
public record NewAnswer(Channel channel, ConsentPurpose purpose, ConsentState state) {}
