package org.tandemcrm.dashboard.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tandemcrm.shared.Period;

/**
 * Foretells the quarters of 8,800 published deals as if they were to come, beside the share won so
 * far and the quarter before; prints the table that docs/domain.md shows.
 */
@Tag("heavy")
@Tag("forecast")
class MavenForecastTests {

    private static final Path FILE = Path.of("../shared/data/maven-crm/sales_pipeline.csv");
    private static final Period SECOND = quarter(4);
    private static final Period THIRD = quarter(7);
    private static final Period FOURTH = quarter(10);

    @Test
    void foretellsTheQuartersOf2017() {
        assumeTrue(Files.exists(FILE), "the outside data lie in ../shared/data/maven-crm");
        List<Course> courses = courses();
        System.out.printf(
                Locale.ROOT,
                "%-8s %8s %8s %8s %8s %8s %8s %8s %8s %8s%n",
                "quarter",
                "open",
                "foretold",
                "all",
                "foretold",
                "p10",
                "p50",
                "p90",
                "weighted",
                "run rate");

        assertThat(Forecaster.at(SECOND.from(), courses).of(SECOND)).isEmpty();
        print("2017 Q2", courses, SECOND);
        Forecast third = print("2017 Q3", courses, THIRD);
        Forecast fourth = print("2017 Q4", courses, FOURTH);

        assertThat(wins(courses, THIRD, course -> course.existsOn(THIRD.from()))).isEqualTo(609);
        assertThat(wins(courses, FOURTH, course -> course.existsOn(FOURTH.from()))).isEqualTo(559);
        assertThat(wins(courses, THIRD, course -> true)).isEqualTo(1257);
        assertThat(wins(courses, FOURTH, course -> true)).isEqualTo(1196);
        assertThat(third.wins().holds(1257)).isTrue();
        assertThat(fourth.wins().holds(1196)).isTrue();
    }

    private static Forecast print(String name, List<Course> courses, Period quarter) {
        Forecast forecast = Forecaster.at(quarter.from(), courses).of(quarter).orElse(null);
        Period before = new Period(quarter.from().minusMonths(3), quarter.from().minusDays(1));
        System.out.printf(
                Locale.ROOT,
                "%-8s %8d %8s %8d %8s %8s %8s %8s %8.0f %8d%n",
                name,
                wins(courses, quarter, course -> course.existsOn(quarter.from())),
                forecast == null ? "-" : Math.round(forecast.openWins()),
                wins(courses, quarter, course -> true),
                forecast == null ? "-" : Math.round(forecast.expectedWins()),
                forecast == null ? "-" : Math.round(forecast.wins().p10()),
                forecast == null ? "-" : Math.round(forecast.wins().p50()),
                forecast == null ? "-" : Math.round(forecast.wins().p90()),
                weighted(courses, quarter.from()),
                wins(courses, before, course -> true));
        return forecast;
    }

    /** Every open deal at the share of the ended ones that were won. */
    private static double weighted(List<Course> courses, LocalDate day) {
        List<Course> known =
                courses.stream().filter(c -> c.existsOn(day)).map(c -> c.asOf(day)).toList();
        double ended = known.stream().filter(course -> !course.isOpen()).count();
        double won = known.stream().filter(Course::isWon).count();
        return known.stream().filter(Course::isOpen).count() * won / ended;
    }

    private static long wins(List<Course> courses, Period period, Predicate<Course> which) {
        return courses.stream()
                .filter(Course::isWon)
                .filter(course -> period.contains(course.endedOn()))
                .filter(which)
                .count();
    }

    private static Period quarter(int month) {
        LocalDate first = LocalDate.of(2017, month, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    /** Prospects that nobody has engaged with are no deals yet. */
    private static List<Course> courses() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return reader.stream()
                    .filter(row -> !row.getField("engage_date").isEmpty())
                    .map(MavenForecastTests::course)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Course course(NamedCsvRecord row) {
        String closed = row.getField("close_date");
        boolean won = row.getField("deal_stage").equals("Won");
        return new Course(
                List.of(new Course.Visit("Engaging", LocalDate.parse(row.getField("engage_date")))),
                closed.isEmpty() ? null : LocalDate.parse(closed),
                won,
                won ? new BigDecimal(row.getField("close_value")) : null);
    }
}
