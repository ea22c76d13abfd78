package org.tandemcrm.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** Real exports of one organisation, linked by ids, give the counts that their own files state. */
@ModuleTest
@CleanDatabase
class SalesforceImportTests {

    private static final Path FILES = Path.of("../shared/data/salesforce");

    @Autowired Imports imports;
    @Autowired ImportReports reports;
    @Autowired ImportRunner runner;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    private UserId marketer;

    @BeforeEach
    void filesAreThere() {
        assumeTrue(Files.isDirectory(FILES), "the real data is not beside this checkout: skipped");
        marketer = people.with(Role.MARKETER);
    }

    @Test
    void theCountsOfTheFilesComeOut() {
        ImportCard card = bringAll();

        assertThat(created(card))
                .containsAllEntriesOf(
                        Map.of(
                                "Account.csv", 22,
                                "Contact.csv", 102,
                                "Lead.csv", 60,
                                "Campaign.csv", 8,
                                "CampaignMember.csv", 68,
                                "Opportunity.csv", 50,
                                "Task.csv", 75));
        assertThat(count("company")).isEqualTo(22);
        assertThat(count("contact")).isEqualTo(102 + 60);
        assertThat(count("contact where company_id is null")).isEqualTo(84);
        assertThat(count("campaign")).isEqualTo(8);
        assertThat(count("timeline_entry where kind = 'TASK'")).isEqualTo(75);
    }

    @Test
    void everyCampaignHasTheMembersThatItsOwnRowStates() {
        bringAll();

        List<Integer> members =
                jdbc.sql(
                                """
                                select count(m.contact_id) from external_ref r
                                  left join campaign_member m on m.campaign_id = r.record_id
                                 where r.kind = 'Campaign' group by r.external_id
                                """)
                        .query(Integer.class)
                        .list();

        assertThat(members).containsExactlyInAnyOrder(6, 11, 7, 8, 10, 6, 12, 8);
    }

    @Test
    void dealsKeepTheirAmountsAndEnds() {
        bringAll();

        assertThat(count("deal")).isEqualTo(50);
        assertThat(sum("select sum(amount) from closure where result = 'WON'"))
                .isEqualByComparingTo("10542562.98");
        assertThat(count("closure where result = 'WON'")).isEqualTo(12);
        assertThat(count("closure where result = 'LOST'")).isEqualTo(3);
        assertThat(sum("select sum(amount) from deal")).isEqualByComparingTo("43603545.98");
    }

    @Test
    void nobodyIsWarmForNobodyHasResponded() {
        bringAll();

        assertThat(count("response")).isZero();
        assertThat(count("temperature_change")).isZero();
    }

    @Test
    void theSameFilesTwiceAddNothing() {
        bringAll();
        Map<String, Long> before = rows();

        ImportCard again = bringAll();

        assertThat(again.created()).isZero();
        assertThat(again.updated()).isZero();
        assertThat(again.same()).isEqualTo(22 + 102 + 60 + 8 + 68 + 50 + 75 + 18);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aLookBeforehandCountsTheSameAndChangesNothing() {
        Map<String, Long> before = rows();
        ImportId id = people.as(marketer, () -> imports.upload(Uploads.ofFolder(FILES)));

        List<ImportPreview> previews = people.as(marketer, () -> imports.preview(id));

        assertThat(previews.stream().mapToInt(ImportPreview::created).sum()).isEqualTo(385);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aRowThatPointsAtNothingIsToldWithItsLineAndTheRestComesIn() throws IOException {
        String members = Files.readString(FILES.resolve("CampaignMember.csv"));
        String broken = members.replaceFirst("701Ec00000GJDl7IAH", "701Ec00000GJDl7XXX");
        List<Upload> files =
                Uploads.ofFolder(FILES).stream()
                        .map(
                                f ->
                                        f.name().equals("CampaignMember.csv")
                                                ? new Upload(
                                                        f.name(),
                                                        broken.getBytes(StandardCharsets.UTF_8))
                                                : f)
                        .toList();

        ImportCard card = bring(files);

        List<ImportError> errors = reports.errors(card.id());
        assertThat(errors)
                .filteredOn(e -> e.file().equals("CampaignMember.csv"))
                .singleElement()
                .satisfies(
                        e -> {
                            assertThat(e.line()).isEqualTo(2);
                            assertThat(e.reason()).contains("701Ec00000GJDl7XXX");
                        });
        assertThat(count("campaign_member")).isEqualTo(67);
    }

    private ImportCard bringAll() {
        return bring(Uploads.ofFolder(FILES));
    }

    private ImportCard bring(List<Upload> files) {
        ImportId id = people.as(marketer, () -> imports.upload(files));
        people.as(marketer, () -> runner.run(id, rows -> {}));
        return reports.card(id);
    }

    private static Map<String, Integer> created(ImportCard card) {
        return card.files().stream()
                .collect(Collectors.toMap(ImportCard.File::name, ImportCard.File::created));
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table :
                List.of(
                        "company",
                        "contact",
                        "contact_email",
                        "contact_phone",
                        "lead",
                        "campaign",
                        "campaign_member",
                        "deal",
                        "closure",
                        "timeline_entry")) {
            rows.put(table, count(table));
        }
        return rows;
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private BigDecimal sum(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single();
    }
}
