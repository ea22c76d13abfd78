package org.tandemcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatusCode;

/** Whoever answers a problem explains it in problems.properties. */
class ProblemRulesTests {

    private static final Pattern RULE = Pattern.compile("new RuleBroken\\(\\s*([^,()]+),");
    private static final Pattern OWN_NAME =
            Pattern.compile(
                    "(?:new InvalidInput\\(|Trouble\\.of\\(\\s*\\d+,|new Trouble\\(\\s*[^,]+,"
                            + "|Trouble\\.invalid\\(|\\bwrite\\(\\s*response,\\s*HttpStatus\\.\\w+,)"
                            + "\\s*\"([a-z]+(?:-[a-z]+)*)\",");
    private static final Pattern ADDRESS = Pattern.compile("\"/problems/([a-z-]+)\"");
    private static final Pattern CONSTANT =
            Pattern.compile("String (\\w+) =\\s*\"([a-z]+(?:-[a-z]+)*)\";");

    private static final Problems PROBLEMS = new Problems();
    private static final List<String> SOURCES = sources();

    @Test
    void everyNameThatTheCodeAnswersIsExplained() {
        Set<String> missing = new TreeSet<>(names(SOURCES));
        PROBLEMS.all().forEach(problem -> missing.remove(problem.name()));

        assertThat(missing).as("explain these in src/main/resources/problems.properties").isEmpty();
        assertThat(names(SOURCES))
                .contains(
                        "cold-lead",
                        "channel-reason-missing",
                        "still-running",
                        "malformed-body",
                        "unknown-parameter",
                        "insufficient-scope");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {400, 401, 402, 403, 404, 405, 406, 409, 413, 415, 418, 422, 429, 500, 501, 503})
    void everyStatusOfTheFrameworkIsExplained(int status) {
        String name = Trouble.of(HttpStatusCode.valueOf(status)).problem();

        assertThat(PROBLEMS.find(name)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("all")
    void anExplanationSaysWhatItMeansAndWhatToDo(Problem problem) {
        assertThat(problem.status()).isBetween(400, 503);
        assertThat(problem.meaning()).matches("\\S.{20,}\\.");
        assertThat(problem.remedy()).matches("\\S.{10,}\\.");
    }

    @Test
    void aNameThatIsNotALiteralIsLookedUpAndAnUnknownOneIsCaught() {
        List<String> code =
                List.of(
                        "String BUSY = \"all-busy\"; throw new RuleBroken( A.BUSY, \"…\");",
                        "throw new RuleBroken(\n  \"no-way\", \"…\");",
                        "new InvalidInput(\"bad-luck\", flaws); new InvalidInput(\"name\", sentence)",
                        "new RuleBroken(other, \"…\")");

        assertThat(names(code))
                .containsExactlyInAnyOrder("all-busy", "no-way", "bad-luck", "other?");
    }

    static Stream<Problem> all() {
        return PROBLEMS.all().stream();
    }

    /** A flaw's field is one word or a path, so of names of one word only those of a rule count. */
    private static Set<String> names(List<String> sources) {
        Map<String, String> constants = new TreeMap<>();
        sources.forEach(
                text -> found(CONSTANT, text).forEach(c -> constants.put(c.group(1), c.group(2))));
        Set<String> names = new TreeSet<>();
        for (String text : sources) {
            found(RULE, text).forEach(rule -> names.add(name(rule.group(1).strip(), constants)));
            found(ADDRESS, text).forEach(address -> names.add(address.group(1)));
            found(OWN_NAME, text)
                    .map(own -> own.group(1))
                    .filter(name -> name.contains("-") || text.contains("class ApiRefusals"))
                    .forEach(names::add);
        }
        return names;
    }

    private static String name(String argument, Map<String, String> constants) {
        if (argument.startsWith("\"")) {
            return argument.substring(1, argument.length() - 1);
        }
        String constant = argument.substring(argument.lastIndexOf('.') + 1);
        return constants.getOrDefault(constant, constant + "?");
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemRulesTests::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
