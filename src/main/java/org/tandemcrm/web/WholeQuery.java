package org.tandemcrm.web;

/** An argument of a handler that reads every parameter of the query and judges them itself. */
public interface WholeQuery {}
