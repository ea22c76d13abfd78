package org.tandemcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tandemcrm.house.TestDatabase;

/** The floors hold in SQL too, where the compiler cannot see them. */
class TableArrowTests {

    private static final Pattern MODULE = Pattern.compile("/org/tandemcrm/([a-z]+)/.*");
    private static final Tables EXAMPLE = new Tables(Map.of("lead", "lead", "touch", "touch"));

    @Test
    void noQueryReadsATableOfAFloorAbove() {
        assertThat(rising(Sources.under(Path.of("src/main/java")), Tables.made())).isEmpty();
    }

    @Test
    void noForeignKeyPointsToAFloorAbove() {
        var tables = Tables.made();
        var database = TestDatabase.create();
        var rising =
                JdbcClient.create(
                                new DriverManagerDataSource(
                                        database.url(), database.user(), database.password()))
                        .sql(
                                """
                                select conrelid::regclass::text as child, confrelid::regclass::text as parent
                                from pg_constraint where contype = 'f'
                                """)
                        .query(Key.class)
                        .stream()
                        .filter(key -> tables.keyRises(key.child(), key.parent()))
                        .toList();
        assertThat(rising).isEmpty();
    }

    @Test
    void aQueryAndAKeyThatRiseAreCaught() {
        var sources =
                Sources.of(
                        Map.of(
                                "org/tandemcrm/touch/Low.java",
                                "class Low { String sql = \"select 1 from touch join lead\"; }",
                                "org/tandemcrm/lead/High.java",
                                "class High { String sql = \"select 1 from lead join touch\"; }"));
        assertThat(rising(sources, EXAMPLE)).containsExactly("touch -> lead of lead");
        assertThat(EXAMPLE.keyRises("touch", "lead")).isTrue();
        assertThat(EXAMPLE.keyRises("lead", "touch")).isFalse();
    }

    private static List<String> rising(Sources sources, Tables tables) {
        return sources.texts().stream()
                .flatMap(text -> tables.tooHighFor(module(text.file()), text.value()).stream())
                .distinct()
                .toList();
    }

    private static String module(String file) {
        var module = MODULE.matcher(file);
        return module.matches() ? module.group(1) : "";
    }

    private record Key(String child, String parent) {}
}
