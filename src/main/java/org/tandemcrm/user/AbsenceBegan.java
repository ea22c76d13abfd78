package org.tandemcrm.user;

/** Somebody is away from now on: what cannot wait is to be handed on, in the same transaction. */
public record AbsenceBegan(Absence absence) {}
