package org.tandemcrm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;

@ModuleTest
@CleanDatabase
class LeadSheetTests {

    @Autowired Imports imports;
    @Autowired ImportReports reports;
    @Autowired ImportRunner runner;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void bringAList() {
        String list =
                """
                Lead Number,Last name,Lead Source,Do Not Call,Converted,Converted Date,Last Activity,Last Activity Date
                1,,Google,No,0,,Email Opened,
                2,Berg,google,Yes,1,2025-03-04,Form Submitted on Website,2025-03-01
                3,Holt,Google,No,0,,Form Submitted on Website,
                4,Lind,Select,No,yes,,Had a Phone Conversation,not a day
                """;
        var file = new Upload("leads.csv", list.getBytes(StandardCharsets.UTF_8));
        people.as(
                people.with(Role.MARKETER),
                () -> {
                    ImportId id = imports.upload(List.of(file));
                    runner.run(id, rows -> {});
                    assertThat(reports.card(id).created()).isEqualTo(4);
                });
    }

    @Test
    void whomNobodyKnowsByNameIsCalledByNumber() {
        assertThat(texts("select last_name from contact order by last_name"))
                .containsExactly("Berg", "Holt", "Lind", "No. 1");
    }

    @Test
    void oneSourceIsWrittenOneWayAndWhatIsNotChosenIsNone() {
        assertThat(texts("select source from lead where source is not null"))
                .containsExactly("Google", "Google", "Google");
    }

    @Test
    void anActivityWithItsDayIsEvidenceAndWithoutOneANote() {
        assertThat(
                        texts(
                                "select kind || ' ' || (occurred_at at time zone 'UTC')::date from evidence"))
                .containsExactly("FORM 2025-03-01");
        assertThat(
                        texts(
                                "select detail from timeline_entry where title like 'Last activity%' order by 1"))
                .containsExactly(
                        "Email Opened",
                        "Form Submitted on Website",
                        "Had a Phone Conversation, not a day");
        assertThat(texts("select lead_id::text from lead_heat where shown <> 'COLD'")).isEmpty();
    }

    @Test
    void whoBoughtIsWonOnTheirDayOrByNow() {
        assertThat(
                        texts(
                                """
                                select c.last_name || ' ' || l.outcome
                                       || case when l.concluded_at = '2025-03-04T00:00Z' then ' then' else ' by now' end
                                  from lead l join contact c on c.contact_id = l.contact_id
                                 where l.outcome is not null order by 1
                                """))
                .containsExactly("Berg WON then", "Lind WON by now");
    }

    @Test
    void whoWantsNoCallsIsNotCalled() {
        assertThat(
                        texts(
                                "select purpose from consent where channel = 'PHONE' and state = 'REFUSED' order by 1"))
                .containsExactly("MAILING", "PERSONAL");
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
