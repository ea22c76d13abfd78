package org.tandemcrm.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** 9,240 real leads whose columns tell of activities, consent and who bought, but of no day. */
@ModuleTest
@CleanDatabase
@Tag("heavy")
@Tag("likelihood")
class XEducationImportTests {

    private static final Path FILE = Path.of("../shared/data/x-education/Leads.csv");

    @Autowired Imports imports;
    @Autowired ImportReports reports;
    @Autowired ImportRunner runner;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    private UserId marketer;

    @BeforeEach
    void fileIsThere() {
        assumeTrue(Files.exists(FILE), "the real data is not beside this checkout: skipped");
        marketer = people.with(Role.MARKETER);
    }

    @Test
    void everyLeadComesInWithItsConsentSourceActivityAndOutcome() throws IOException {
        long begun = System.nanoTime();
        ImportCard card = bring();
        System.out.printf("9,240 leads imported in %.1f s%n", (System.nanoTime() - begun) / 1e9);

        assertThat(card.rows()).isEqualTo(9_240);
        assertThat(card.created()).isEqualTo(9_240);
        assertThat(card.failed()).isZero();
        assertThat(count("lead")).isEqualTo(9_240);
        assertThat(refused("EMAIL", "MAILING")).as("opted out of email").isEqualTo(734);
        assertThat(refused("PHONE", "PERSONAL")).as("wants no calls").isEqualTo(2);
        assertThat(count("lead where outcome = 'WON'")).as("converted").isEqualTo(3_561);
        assertThat(count("lead where source = 'Google'")).as("Google and google").isEqualTo(2_873);
        assertThat(count("lead where source = 'google'")).isZero();
        assertThat(count("lead where source is null")).isEqualTo(36);
        assertThat(count("contact where city = 'Select' or country = 'Select'")).isZero();
        assertThat(count("contact where city is not null")).isEqualTo(9_240 - 2_249 - 1_420);
        assertThat(count("timeline_entry where title = 'Last activity, of unknown day'"))
                .isEqualTo(9_240 - 103);
        assertThat(count("evidence")).as("what has no day cannot be weighed").isZero();
        assertThat(count("lead_heat where shown <> 'COLD'")).isZero();
        assertThat(count("contact where last_name = 'No. 660737'")).isEqualTo(1);
        assertThat(further("TotalVisits")).isEqualTo(9_240 - 137);
    }

    @Test
    void theSameFileAgainAddsNothing() throws IOException {
        bring();

        ImportCard again = bring();

        assertThat(again.created()).isZero();
        assertThat(again.same()).isEqualTo(9_240);
        assertThat(count("lead")).isEqualTo(9_240);
    }

    private ImportCard bring() throws IOException {
        var file = new Upload("Leads.csv", Files.readAllBytes(FILE));
        return people.as(
                marketer,
                () -> {
                    ImportId id = imports.upload(List.of(file));
                    assertThat(imports.preview(id).get(0).recipe()).isEqualTo("leads");
                    imports.assign(id, 0, "leads", mapping(id));
                    runner.run(id, rows -> {});
                    return reports.card(id);
                });
    }

    /** What Tandem proposes, and what a person who knows the file says besides. */
    private Map<String, String> mapping(ImportId id) {
        Map<String, String> mapping = new LinkedHashMap<>(runner.works(id).get(0).file().mapping());
        assertThat(mapping)
                .containsEntry("Prospect ID", "ID")
                .containsEntry("Lead Number", "NUMBER")
                .containsEntry("Lead Source", "SOURCE")
                .containsEntry("Do Not Email", "OPTED_OUT")
                .containsEntry("Do Not Call", "NO_CALLS")
                .containsEntry("Last Activity", "ACTIVITY")
                .containsEntry("Converted", "CONVERTED");
        mapping.put("What is your current occupation", "TITLE");
        mapping.put("Specialization", "INTEREST");
        mapping.put("TotalVisits", "FURTHER");
        mapping.put("Total Time Spent on Website", "FURTHER");
        mapping.put("Page Views Per Visit", "FURTHER");
        mapping.put("Lead Origin", "FURTHER");
        mapping.put("How did you hear about X Education", "FURTHER");
        return mapping;
    }

    private long further(String name) {
        return jdbc.sql("select count(*) from contact where jsonb_exists(custom, ?)")
                .param(name)
                .query(Long.class)
                .single();
    }

    private long refused(String channel, String purpose) {
        return jdbc.sql(
                        "select count(*) from consent where channel = ? and purpose = ? and state = 'REFUSED'")
                .params(channel, purpose)
                .query(Long.class)
                .single();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
