package org.tandemcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every template keeps; each rule is also shown a template that breaks it. */
class TemplateRulesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SPRITE = Path.of("src/main/resources/static/img/icons.svg");
    private static final int LONGEST = 150;
    private static final Set<String> IGNORED =
            Set.of("th:each", "th:if", "th:unless", "th:switch", "th:case", "th:with");
    private static final Pattern GIVEN = Pattern.compile("(?:^|,)\\s*(\\w+)\\s*=(?!=)");
    private static final Set<String> FREE_INPUTS = Set.of("hidden", "search");

    /** A rule, what it finds wrong in a template, and a template that breaks it. */
    private record Rule(String name, String offender, Function<String, List<String>> finder) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyTemplateKeepsTheRule(Rule rule) throws IOException {
        assertThat(findings(rule)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleCatchesATemplateThatBreaksIt(Rule rule) {
        assertThat(rule.finder().apply(rule.offender())).isNotEmpty();
        assertThat(rule.finder().apply(GOOD)).isEmpty();
    }

    @Test
    void thereAreTemplatesToLookAt() throws IOException {
        assertThat(templates()).hasSizeGreaterThan(20);
    }

    private static final String GOOD =
            """
            <!DOCTYPE html>
            <html lang="en" xmlns:th="http://www.thymeleaf.org" th:replace="~{layout/page :: page('Leads', 'leads', ~{::main}, ~{})}">
            <body><main>
              <h1 th:text="${title}">Leads</h1>
              <script th:src="@{/js/board.js}"></script>
              <svg th:replace="~{ui/icon :: icon('flame')}"></svg>
              <form method="get"><input class="form-control" type="text" name="q" aria-label="Find"></form>
              <form method="post" th:action="@{/leads}" th:object="${form}">
                <input type="hidden" name="version" th:value="${version}">
                <div th:replace="~{ui/form :: input('name', 'Name', 'text')}"></div>
              </form>
              <a th:href="@{/leads/{id}(id=${lead.id})}" hx-trigger="click delay:1s">Open</a>
            </main></body>
            </html>
            """;

    static Stream<Rule> rules() {
        return Stream.of(safety(), form(), look(), inclusion()).flatMap(each -> each);
    }

    private static Stream<Rule> safety() {
        return Stream.of(
                text("no text goes out unescaped", "<p th:utext=\"${x}\">", "th:utext|\\[\\("),
                text(
                        "no style stands in a page",
                        "<p style=\"color: red\">",
                        "<style|\\s(th:)?style(append)?\\s*="),
                text(
                        "no handler stands in a page",
                        "<p onclick=\"go()\">",
                        "\\s(th:)?on[a-z]+\\s*=|hx-on|hx-vars|hx-vals\\s*=\\s*[\"']js:"),
                text(
                        "no htmx trigger needs eval",
                        "<p hx-trigger=\"click[ctrlKey]\">",
                        "hx-trigger\\s*=\\s*\"[^\"]*\\["),
                text(
                        "no script stands in a page",
                        "<script>go()</script>",
                        "<script(?![^>]*\\ssrc=|[^>]*\\sth:src=)"),
                text(
                        "files are asked for by their versioned address",
                        "<img src=\"/img/a.svg\">",
                        "\\s(src|href)=\"/(css|js|img|webjars)/"),
                new Rule(
                        "every form that changes something carries the token",
                        "<form method=\"post\" action=\"/leads\"></form>",
                        TemplateRulesTests::formsWithoutToken));
    }

    private static Stream<Rule> form() {
        return Stream.of(
                new Rule(
                        "inputs of a bound form come from ui/form",
                        "<form th:object=\"${form}\"><input type=\"text\" name=\"a\" aria-label=\"A\"></form>",
                        TemplateRulesTests::ownInputs),
                new Rule(
                        "an input has a name for everybody",
                        "<form><input type=\"text\" name=\"a\"></form>",
                        TemplateRulesTests::namelessInputs),
                text(
                        "dates and numbers are written by the reader",
                        "<p th:text=\"${#temporals.format(x)}\">",
                        "#(temporals|dates|calendars|numbers)\\."));
    }

    private static Stream<Rule> look() {
        return Stream.of(
                new Rule(
                        "a file begins with its doctype",
                        "<html></html>",
                        source ->
                                source.startsWith("<!DOCTYPE html>")
                                        ? List.of()
                                        : List.of("no doctype")),
                new Rule(
                        "a file has at most " + LONGEST + " lines",
                        "\n".repeat(LONGEST + 2),
                        source ->
                                source.lines().count() > LONGEST
                                        ? List.of(source.lines().count() + " lines")
                                        : List.of()),
                new Rule(
                        "a page has one main and at most one h1",
                        "<html th:replace=\"~{layout/page :: page('a', 'a', ~{::main}, ~{})}\"><body></body></html>",
                        TemplateRulesTests::pagesWithoutMain),
                new Rule(
                        "every icon stands in the sprite",
                        "<svg th:replace=\"~{ui/icon :: icon('unicorn')}\">",
                        TemplateRulesTests::missingIcons),
                new Rule(
                        "a tag that is replaced asks in the replacement, for its other attributes are ignored",
                        "<p th:if=\"${x}\" th:replace=\"~{ui/icon :: icon('flame')}\">",
                        TemplateRulesTests::ignoredAttributes),
                text(
                        "nothing waits for the frame's scripts",
                        "<a data-bs-toggle=\"dropdown\">",
                        "data-bs-"));
    }

    private static Stream<Rule> inclusion() {
        return Stream.of(
                new Rule(
                        "a condition stands around a replaced tag, not on it, where it is ignored",
                        "<p th:if=\"${no}\" th:replace=\"~{ui/icon :: icon('x')}\">",
                        TemplateRulesTests::ignoredConditions),
                new Rule(
                        "a condition asks for no word that th:with of its own tag gives, for that comes later",
                        "<p th:with=\"word=${line}, price=${word}\" th:if=\"${price != null}\">",
                        TemplateRulesTests::earlyConditions));
    }

    private static Rule text(String name, String offender, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return new Rule(
                name,
                offender,
                source -> compiled.matcher(source).results().map(MatchResult::group).toList());
    }

    private static List<String> ignoredAttributes(String source) {
        return parse(source).select("[th:replace]").stream()
                .filter(
                        tag ->
                                tag.attributes().asList().stream()
                                        .anyMatch(each -> IGNORED.contains(each.getKey())))
                .map(Element::outerHtml)
                .toList();
    }

    private static List<String> formsWithoutToken(String source) {
        return parse(source).select("form[method~=(?i)post]").stream()
                .filter(form -> !form.hasAttr("th:action"))
                .map(Element::outerHtml)
                .toList();
    }

    /** Radio buttons and checks may stand in rows of their own, each in its label. */
    private static List<String> ownInputs(String source) {
        return inputs(source)
                .filter(input -> input.closest("form[th:object]") != null)
                .filter(
                        input ->
                                !Set.of("radio", "checkbox").contains(input.attr("type"))
                                        || input.closest("label") == null)
                .map(Element::outerHtml)
                .toList();
    }

    private static List<String> namelessInputs(String source) {
        return inputs(source)
                .filter(input -> input.closest("label") == null)
                .filter(input -> !input.hasAttr("aria-label") && !input.hasAttr("th:aria-label"))
                .filter(input -> !input.attr("th:attr").contains("aria-label"))
                .filter(input -> !input.hasAttr("id") && !input.hasAttr("th:id"))
                .map(Element::outerHtml)
                .toList();
    }

    private static Stream<Element> inputs(String source) {
        return parse(source).select("input, select, textarea").stream()
                .filter(input -> !FREE_INPUTS.contains(input.attr("type")));
    }

    private static List<String> pagesWithoutMain(String source) {
        Document page = parse(source);
        boolean isPage = page.select("html").attr("th:replace").contains("layout/");
        int mains = page.select("main").size();
        int headings = page.select("main h1").size();
        return isPage && (mains != 1 || headings > 1)
                ? List.of(mains + " main, " + headings + " h1")
                : List.of();
    }

    private static List<String> ignoredConditions(String source) {
        return parse(source).getAllElements().stream()
                .filter(tag -> tag.hasAttr("th:replace") || tag.hasAttr("th:insert"))
                .filter(
                        tag ->
                                Stream.of("th:if", "th:unless", "th:each", "th:with", "th:object")
                                        .anyMatch(tag::hasAttr))
                .map(tag -> tag.clone().empty().outerHtml())
                .toList();
    }

    private static List<String> earlyConditions(String source) {
        return parse(source).select("[th:with]").stream()
                .filter(
                        tag ->
                                GIVEN.matcher(tag.attr("th:with"))
                                        .results()
                                        .anyMatch(word -> asksFor(tag, word.group(1))))
                .map(tag -> tag.clone().empty().outerHtml())
                .toList();
    }

    private static boolean asksFor(Element tag, String word) {
        Pattern use = Pattern.compile("(?<![\\w.'-])" + word + "(?![\\w'-])");
        return Stream.of("th:if", "th:unless", "th:each", "th:switch", "th:case")
                .anyMatch(each -> use.matcher(tag.attr(each)).find());
    }

    private static List<String> missingIcons(String source) {
        Set<String> known = icons();
        return Pattern.compile("ui/icon :: icon\\(([^)]*)\\)")
                .matcher(source)
                .results()
                .map(match -> match.group(1).replaceAll("==\\s*'[^']*'", ""))
                .flatMap(names -> Pattern.compile("'([a-z][a-z0-9-]*)'").matcher(names).results())
                .map(match -> match.group(1))
                .filter(name -> !known.contains(name))
                .toList();
    }

    private static Set<String> icons() {
        try {
            return Pattern.compile("<symbol id=\"([^\"]+)\"")
                    .matcher(Files.readString(SPRITE))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Document parse(String source) {
        return Jsoup.parse(source, "", Parser.xmlParser());
    }

    private static List<String> findings(Rule rule) throws IOException {
        List<String> findings = new ArrayList<>();
        for (Path template : templates()) {
            String source = Files.readString(template).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
            rule.finder()
                    .apply(source)
                    .forEach(each -> findings.add(TEMPLATES.relativize(template) + ": " + each));
        }
        return findings;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }
}
