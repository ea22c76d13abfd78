package org.tandemcrm.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a record's page that a module above the page's owner adds.
 *
 * @param title the heading
 * @param template the file whose fragment {@code panel(data)} draws the content
 * @param data what the fragment prints
 */
public record Panel(String title, String template, Map<String, Object> data) {

    /** A panel that prints {@code lines}; none where there are none. */
    public static Optional<Panel> ofLines(String title, String template, List<?> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(title, template, Map.of("lines", lines)));
    }

    public String fragment() {
        return template + " :: panel";
    }
}
