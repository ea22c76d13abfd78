package org.tandemcrm.transfer;

/** A file as it came in. */
public record Upload(String name, byte[] content) {}
