package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** Which lead a response warms, and that it does so at once. */
@ModuleTest
@CleanDatabase
class LeadOfResponseTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired LeadDesk desk;
    @Autowired WarmLeads warmLeads;
    @Autowired ResponseBook responses;
    @Autowired ContactDirectory contacts;
    @Autowired CampaignDesk campaigns;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private UserId owner;
    private LeadMother leads;

    @BeforeEach
    void atWork() {
        clock.setTo(NOW);
        owner = people.with(Role.OWNER);
        leads = new LeadMother(contacts, campaigns, responses, desk);
    }

    @Test
    void aResponseThatWarmsIsInTheQueueBeforeItsTransactionEnds() {
        UserId seller = people.named("Sal", Role.SALESPERSON);
        people.as(
                owner,
                () -> {
                    ContactId anna = leads.person("Anna", "Berg");
                    var mailing = leads.campaign("Spring mailing");
                    transaction.executeWithoutResult(
                            open -> {
                                leads.answered(
                                        anna,
                                        mailing,
                                        ResponseKind.REPLIED,
                                        Channel.EMAIL,
                                        NOW.minus(Duration.ofMinutes(5)));
                                var queue = warmLeads.of(seller, 10);
                                assertThat(queue).hasSize(1);
                                assertThat(queue.get(0).assigneeId()).isEqualTo(seller);
                                assertThat(queue.get(0).dueAt()).isNotNull();
                                assertThat(queue.get(0).why())
                                        .isEqualTo("Replied to Spring mailing");
                                assertThat(noticesOf(seller)).isEqualTo(1);
                                open.setRollbackOnly();
                            });
                    assertThat(warmLeads.of(seller, 10)).isEmpty();
                    assertThat(noticesOf(seller)).isZero();
                });
    }

    private long noticesOf(UserId user) {
        return jdbc.sql("select count(*) from notice where user_id = ?")
                .param(user.value())
                .query(Long.class)
                .single();
    }
}
