package org.tandemcrm.web;

/**
 * What a number of a page counts, in a sentence or two: shown below the numbers, printed with them
 * and told to programs.
 *
 * @param key its name for programs, as that of the number
 * @param label as the number is called on the page
 */
public record Definition(String key, String label, String text) {}
