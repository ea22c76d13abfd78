package org.tandemcrm.web;

/**
 * The one box in the bar of every page; the module that can search brings it as a bean.
 *
 * @param action path that answers to the parameter q
 * @param hint what the box says that it finds
 */
public record SearchBox(String action, String hint) {}
