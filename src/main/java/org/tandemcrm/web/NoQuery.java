package org.tandemcrm.web;

/** An argument that a handler gets from elsewhere than the query, such as who asks. */
public interface NoQuery {}
