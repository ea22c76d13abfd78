package org.tandemcrm.web;

import org.jspecify.annotations.Nullable;

/**
 * One bar of a chart.
 *
 * @param value its length; below zero it points the other way
 * @param text the value as people read it
 * @param href where a click on its label leads, or null
 * @param kind its colour: accent, cold, warm, hot, good, bad or plain
 */
public record Bar(String label, double value, String text, @Nullable String href, String kind) {

    public Bar(String label, double value, String text) {
        this(label, value, text, null, "accent");
    }

    public Bar(String label, double value, String text, @Nullable String href) {
        this(label, value, text, href, "accent");
    }
}
