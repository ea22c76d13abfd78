package org.tandemcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Statements that change what figures keep in memory stand where somebody tells of each: entities
 * about leads are heard by themselves.
 */
class LeadWritersTests {

    private static final Map<String, Set<String>> TELLERS =
            Map.of(
                    "lead", Set.of("LeadRewriting"),
                    "lead_clock", Set.of("ClockRows", "LeadImage", "Alarms"),
                    "temperature_change", Set.of("TemperatureTrail"),
                    "lead_first_warmth", Set.of("TemperatureTrail"),
                    "handback", Set.of("HandbackBook"),
                    "deal", Set.of(),
                    "closure", Set.of(),
                    // Of contacts, companies and touches the façades that call these tell.
                    "contact", Set.of("MergedFields"),
                    "company", Set.of(),
                    "touch", Set.of("TouchRows", "TouchMarks", "FollowUps"));

    private static final Pattern WRITES =
            Pattern.compile(
                    "(?i)\\b(?:insert\\s+into|update|delete\\s+from)\\s+(%s)\\b"
                            .formatted(String.join("|", TELLERS.keySet())));

    @Test
    void nobodyElseWritesBesideTheEntities() {
        assertThat(strangers(Sources.under(Path.of("src/main/java")))).isEmpty();
    }

    @Test
    void aStrangerIsCaught() {
        Sources sources =
                Sources.of(
                        Map.of(
                                "org/tandemcrm/lead/Sly.java",
                                "class Sly { String sql = \"update lead set source = null\"; }",
                                "org/tandemcrm/lead/LeadRewriting.java",
                                "class LeadRewriting { String sql = \"delete from lead\"; }",
                                "org/tandemcrm/deal/Sly.java",
                                "class Sly { String sql = \"insert into deal_move values (1)\"; }"));
        assertThat(strangers(sources)).containsExactly("/org/tandemcrm/lead/Sly.java: lead");
    }

    private static List<String> strangers(Sources sources) {
        return sources.texts().stream()
                .flatMap(
                        text ->
                                WRITES.matcher(text.value())
                                        .results()
                                        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                                        .filter(table -> !tells(text.file(), table))
                                        .map(table -> text.file() + ": " + table))
                .distinct()
                .toList();
    }

    private static boolean tells(String file, String table) {
        return TELLERS.getOrDefault(table, Set.of()).stream()
                .anyMatch(teller -> file.endsWith("/" + teller + ".java"));
    }
}
