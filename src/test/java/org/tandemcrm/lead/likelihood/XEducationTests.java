package org.tandemcrm.lead.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures how well the likelihood foretells 9,240 leads of a real company, each part of five
 * foretold from the other four, beside naive Bayes; prints the tables that docs/domain.md shows.
 */
@Tag("heavy")
@Tag("likelihood")
class XEducationTests {

    private static final Path FILE = Path.of("../shared/data/x-education/Leads.csv");
    private static final int PARTS = 5;
    private static final long SEED = 42;

    /** What somebody noted, or a machine reckoned, in the course of working the lead. */
    private static final Set<String> AFTERWARDS =
            Set.of(
                    "Tags",
                    "Lead Quality",
                    "Lead Profile",
                    "Last Activity",
                    "Last Notable Activity",
                    "Asymmetrique Activity Index",
                    "Asymmetrique Profile Index",
                    "Asymmetrique Activity Score",
                    "Asymmetrique Profile Score");

    /** Asked in a form or on the phone: nobody can say any more when they were answered. */
    private static final Set<String> OF_UNKNOWN_TIME =
            Set.of(
                    "What is your current occupation",
                    "What matters most to you in choosing a course",
                    "How did you hear about X Education",
                    "Specialization",
                    "City",
                    "Country",
                    "Do Not Email",
                    "Do Not Call");

    private static final Set<String> NAMES = Set.of("Prospect ID", "Lead Number", "Converted");

    private static final Set<String> NUMBERS =
            Set.of("TotalVisits", "Total Time Spent on Website", "Page Views Per Visit");

    @Test
    void foretellsBetterThanNaiveBayesWithoutKnowingWhatCameAfterwards() {
        assumeTrue(Files.exists(FILE), "the outside data lie in ../shared/data/x-education");
        var all = read(Set.of());
        assertThat(all).hasSize(9_240);
        assertThat(all.stream().filter(Example::won)).hasSize(3_561);

        var ours = measure("our likelihood", all, XEducationTests::byFormula);
        var simplest = measure("naive Bayes", all, XEducationTests::byNaiveBayes);
        var strict = read(OF_UNKNOWN_TIME);
        var oursStrict = measure("our likelihood, strict", strict, XEducationTests::byFormula);
        measure("naive Bayes, strict", strict, XEducationTests::byNaiveBayes);

        calibration("our likelihood", ours);
        calibration("naive Bayes", simplest);
        calibration("our likelihood, strict", oursStrict);
        assertThat(ours.auc()).isGreaterThan(simplest.auc());
        assertThat(ours.brier()).isLessThan(simplest.brier());
        assertThat(oursStrict.auc()).isGreaterThan(0.7);
    }

    private static List<Guess> byFormula(List<Example> training, List<Example> test) {
        return Learner.guessed(Learner.learn(training), test);
    }

    private static List<Guess> byNaiveBayes(List<Example> training, List<Example> test) {
        var learned = new NaiveBayes(training);
        return test.stream().map(e -> new Guess(learned.probability(e.traits()), e.won())).toList();
    }

    private static Quality measure(
            String name,
            List<Example> examples,
            BiFunction<List<Example>, List<Example>, List<Guess>> way) {
        List<Guess> guesses = new ArrayList<>();
        List<Double> aucs = new ArrayList<>();
        for (var fold : Folds.of(examples, PARTS, SEED)) {
            var left = way.apply(fold.training(), fold.test());
            aucs.add(Quality.of(left).auc());
            guesses.addAll(left);
        }
        double mean = aucs.stream().mapToDouble(a -> a).average().orElseThrow();
        double variance =
                aucs.stream().mapToDouble(a -> (a - mean) * (a - mean)).sum() / (PARTS - 1);
        var quality = Quality.of(guesses);
        print(
                "%-24s AUC %.4f (parts %.4f ± %.4f)  Brier %.4f (average alone %.4f)  log-loss %.4f",
                name,
                quality.auc(),
                mean,
                Math.sqrt(variance),
                quality.brier(),
                quality.plainBrier(),
                Quality.surprise(guesses));
        return quality;
    }

    private static void calibration(String name, Quality quality) {
        print("%n%s: foretold beside what came", name);
        for (var bin : quality.bins()) {
            print(
                    "%3.0f to %3.0f %%  %5d leads  foretold %5.1f %%  converted %5.1f %%",
                    bin.from() * 100,
                    bin.to() * 100,
                    bin.leads(),
                    bin.foretold() * 100,
                    bin.won() * 100);
        }
    }

    private static List<Example> read(Set<String> besides) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return rows.stream().map(row -> example(row, besides)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Example example(NamedCsvRecord row, Set<String> besides) {
        Map<String, String> words = new HashMap<>();
        Map<String, Double> numbers = new HashMap<>();
        for (String name : row.getHeader()) {
            String text = row.getField(name).strip();
            boolean left =
                    NAMES.contains(name) || AFTERWARDS.contains(name) || besides.contains(name);
            if (left || text.isEmpty() || text.equals("Select")) {
                continue;
            }
            if (NUMBERS.contains(name)) {
                numbers.put(name, Double.valueOf(text));
            } else {
                words.put(name, String.valueOf(SourceWord.of(text)));
            }
        }
        boolean won = row.getField("Converted").equals("1");
        return new Example(new Traits(words, numbers), won, Instant.EPOCH);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
