package org.tandemcrm.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.absence.AbsenceMother;

@ModuleTest
@CleanDatabase
class DeputyDealsTests {

    @Autowired Pipeline pipeline;
    @Autowired DealMother mother;
    @Autowired UserMother users;
    @Autowired TestPeople people;
    @Autowired Firm firm;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    @Test
    void theDealsOfSomebodyAwayStayTheirsAndTheDeputyHears() {
        UserId sam = users.salesperson();
        DealId deal = mother.open("Anna", "Berg");
        UserId tom = people.named("Tom", Role.SALESPERSON);
        LocalDate today = firm.today();
        var absences = new AbsenceMother(context);
        users.as(users.owner(), () -> absences.plan(sam, today, today.plusDays(3), tom));
        absences.notice();

        assertThat(users.as(users.owner(), () -> pipeline.card(deal).assigneeId())).isEqualTo(sam);
        assertThat(
                        jdbc.sql("select sentence from notice where user_id = ?")
                                .param(tom.value())
                                .query(String.class)
                                .list())
                .anyMatch(sentence -> sentence.endsWith("keep an eye on one open deal."));
    }
}
