package org.tandemcrm.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * All numbers that a page or an answer of the API shows, by what stands beside them: rows of tables
 * by their first cell, figures by their names.
 */
final class Shown {

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final String NO_FIGURES =
            "header, nav, form, svg, script, .print-only, .focus-bar, .chips, .btn, .nav-more";

    /** What names the elements of a list. */
    private static final List<String> NAMES =
            List.of("key", "name", "horizon", "temperature", "reason", "from");

    /** No figures, however many digits they have. */
    private static final Set<String> SKIPPED =
            Set.of(
                    "href",
                    "definition",
                    "definitions",
                    "label",
                    "key",
                    "reckonedAt",
                    "currency",
                    "sentence",
                    "late",
                    "unit",
                    "from",
                    "to",
                    "until");

    private final List<Told> found = new ArrayList<>();

    private Shown() {}

    /** What a number, or several, are called and how they stand there. */
    record Told(String name, String text) {

        private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

        /** The numbers alone, as 1234.5: words may change. */
        List<String> numbers() {
            return NUMBER.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(each -> each.replace(",", "").replaceFirst("\\.0+$", ""))
                    .toList();
        }

        /** Whether it is this one: sentences go by their numbers alone. */
        String key() {
            boolean sentence = name.contains(" ") && DIGIT.matcher(name).find();
            List<String> all = (sentence ? new Told("", name + " " + text) : this).numbers();
            return (sentence ? "says" : name)
                    + ": "
                    + (all.isEmpty() ? text : String.join(" ", all));
        }
    }

    static List<Told> on(Document page) {
        Element main = page.selectFirst("main").clone();
        main.select(NO_FIGURES).remove();
        main.select("section[aria-label='What is counted']").remove();
        Shown shown = new Shown();
        for (Element table : main.select("table")) {
            shown.table(table);
        }
        main.select("table").remove();
        for (Element figure : main.select(".figure")) {
            shown.put(text(figure.selectFirst("dt")), text(figure.selectFirst("dd")));
        }
        main.select(".figure").remove();
        for (Element fact : main.select("dl.facts dd")) {
            shown.told(text(fact.previousElementSibling()), text(fact));
        }
        main.select("dl.facts").remove();
        for (Element sentence : main.select("h2, p, li, summary")) {
            shown.told("says", text(sentence));
        }
        return shown.found;
    }

    static List<Told> in(JsonNode answer) {
        Shown shown = new Shown();
        shown.leaves("", answer);
        return shown.found;
    }

    /** A row by its first cell; the one row of a chart by the chart's title. */
    private void table(Element table) {
        boolean columns = table.hasClass("chart-columns");
        for (Element row : table.select("tr")) {
            if (row.closest("thead") == null) {
                List<Element> cells = row.select("> th, > td");
                put(
                        text(columns ? table.selectFirst("caption") : cells.get(0)),
                        cells.stream()
                                .skip(columns ? 0 : 1)
                                .map(Shown::text)
                                .filter(Predicate.not(String::isEmpty))
                                .collect(Collectors.joining(" | ")));
            }
        }
    }

    private void told(String name, String text) {
        if (DIGIT.matcher(text).find()) {
            put(name, text);
        }
    }

    private void put(String name, String text) {
        found.add(new Told(name, text));
    }

    private void leaves(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(part -> !SKIPPED.contains(part.getKey()))
                    .filter(part -> !part.getKey().endsWith("Id"))
                    .forEach(part -> leaves(joined(path, part.getKey()), part.getValue()));
        } else if (node.isArray()) {
            int place = 1;
            for (JsonNode each : node) {
                leaves(joined(path, name(each, place++)), each);
            }
        } else if (node.isNumber()) {
            put(path, number(node.decimalValue()));
        } else if (!node.isNull()) {
            put(path, node.asString());
        }
    }

    private static String name(JsonNode node, int place) {
        return NAMES.stream()
                .filter(node::has)
                .map(name -> node.get(name).asString())
                .findFirst()
                .orElse(String.valueOf(place));
    }

    private static String joined(String path, String part) {
        return path.isEmpty() ? part : path + "." + part;
    }

    /** To nine digits that count. */
    private static String number(BigDecimal number) {
        return number.round(new MathContext(9)).stripTrailingZeros().toPlainString();
    }

    private static String text(Element element) {
        return element.text().replace('\u00a0', ' ').replace(';', ',').strip();
    }
}
