package org.tandemcrm.web;

import java.util.Map;

/**
 * A part of a record's page that a module above the page's owner adds.
 *
 * @param title the heading
 * @param template the file whose fragment {@code panel(data)} draws the content
 * @param data what the fragment prints
 */
public record Panel(String title, String template, Map<String, Object> data) {

    public String fragment() {
        return template + " :: panel";
    }
}
