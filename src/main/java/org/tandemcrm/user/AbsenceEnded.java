package org.tandemcrm.user;

/** Somebody is back; listeners run in the same transaction. */
public record AbsenceEnded(Absence absence) {}
