package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/** Which lead a response warms, and that it does so at once. */
class LeadOfResponseTests extends LeadWorld {

    @Autowired TransactionTemplate transaction;

    @Test
    void aResponseThatWarmsIsInTheQueueBeforeItsTransactionEnds() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        CampaignId mailing = byOwner(() -> leads.campaign("Spring mailing"));
        byOwner(
                () ->
                        transaction.executeWithoutResult(
                                open -> {
                                    reply(anna, mailing, ago(Duration.ofMinutes(5)));
                                    var first = warmLeads.of(sal, 10).get(0);
                                    assertThat(first.assigneeId()).isEqualTo(sal);
                                    assertThat(first.dueAt()).isAfter(NOW);
                                    assertThat(first.why()).isEqualTo("Replied to Spring mailing");
                                    assertThat(first.proposedChannel()).isEqualTo(Channel.EMAIL);
                                    assertThat(noticesOf(sal)).isEqualTo(1);
                                    open.setRollbackOnly();
                                }));

        assertThat(queueOf(sal)).isEmpty();
        assertThat(noticesOf(sal)).isZero();
    }

    @Test
    void eachSalespersonGetsTheNextLeadInTurn() {
        var first = byOwner(() -> leads.warm("Anna", NOW));
        clock.forward(Duration.ofMinutes(1));
        var second = byOwner(() -> leads.warm("Ben", NOW));

        assertThat(card(first).assigneeId()).isEqualTo(sal);
        assertThat(card(second).assigneeId()).isEqualTo(tom);
    }

    @Test
    void theSalespersonWhomTheCompanyKnowsComesBeforeTheRule() {
        UserId known = tom;
        var company =
                byOwner(
                        () -> {
                            var anna = leads.personAt("Anna", "Hafen GmbH");
                            desk.open(
                                    new NewLead(
                                            anna.person(), anna.company(), null, known, null, NOW));
                            return anna.company();
                        });
        var ben =
                byOwner(
                        () -> {
                            ContactId contact = leads.personAt("Ben", company);
                            reply(contact, leads.campaign("Spring mailing"), NOW);
                            return desk.openLeadOf(contact).orElseThrow();
                        });

        assertThat(card(ben).assigneeId()).isEqualTo(known);
    }

    @Test
    void aResponseGoesToTheLeadThatWasOpenThen() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        LeadId lost = byOwner(() -> open(anna, daysAgo(100)));
        byOwner(() -> desk.conclude(lost, LeadOutcome.LOST, daysAgo(60)));
        LeadId present = byOwner(() -> open(anna, daysAgo(30)));
        CampaignId mailing = byOwner(() -> leads.campaign("Spring mailing"));

        byOwner(() -> reply(anna, mailing, daysAgo(80)));
        byOwner(() -> reply(anna, mailing, daysAgo(10)));

        assertThat(evidenceOf(lost)).isEqualTo(1);
        assertThat(evidenceOf(present)).isEqualTo(1);
    }

    @Test
    void aResponseOfAStakeholderWarmsTheLeadThatTheyHaveAPartIn() {
        ContactId boss = byOwner(() -> leads.person("Clara", "Boss"));
        LeadId lead = byOwner(() -> leads.cold("Anna", daysAgo(30)));
        byOwner(
                () ->
                        book.putStakeholder(
                                lead, new NewStakeholder(boss, BuyingRole.DECISION_MAKER, null)));

        byOwner(() -> reply(boss, leads.campaign("Spring mailing"), daysAgo(1)));

        assertThat(card(lead).temperature()).isEqualTo(Temperature.WARM);
    }

    @Test
    void aResponseOlderThanEveryLeadGoesToTheFirst() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        LeadId first = byOwner(() -> open(anna, daysAgo(20)));
        byOwner(() -> open(anna, daysAgo(10)));

        byOwner(() -> reply(anna, leads.campaign("Spring mailing"), daysAgo(25)));

        assertThat(evidenceOf(first)).isEqualTo(1);
        assertThat(card(first).openedAt()).isEqualTo(daysAgo(20));
    }

    @Test
    void aLeadThatResponsesOpenedBeganWithTheFirstOfThem() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        CampaignId mailing = byOwner(() -> leads.campaign("Spring mailing"));

        byOwner(() -> reply(anna, mailing, daysAgo(10)));
        byOwner(() -> reply(anna, mailing, daysAgo(25)));

        assertThat(count("lead")).isEqualTo(1);
        LeadId lead = byOwner(() -> desk.openLeadOf(anna).orElseThrow());
        assertThat(card(lead).openedAt()).isEqualTo(daysAgo(25));
    }

    @Test
    void interestAfterALostLeadIsANewLead() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        LeadId lost = byOwner(() -> open(anna, daysAgo(100)));
        byOwner(() -> desk.conclude(lost, LeadOutcome.LOST, daysAgo(60)));

        byOwner(() -> reply(anna, leads.campaign("Spring mailing"), daysAgo(1)));

        assertThat(byOwner(() -> desk.openLeadOf(anna))).isPresent().get().isNotEqualTo(lost);
    }

    @Test
    void whileADealIsOpenItsSalespersonIsToldAndNoClockStarts() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(3)));
        people.as(sal, () -> desk.accept(lead, NOW));
        long before = noticesOf(sal);

        byOwner(() -> reply(card(lead).contactId(), leads.campaign("Summer fair"), NOW));

        assertThat(noticesOf(sal)).isEqualTo(before + 1);
        assertThat(count("lead_clock where stopped_at is null")).isZero();
    }

    @Test
    void anImportedResponseOfLastMonthWarmsWithoutAClockOrANotice() {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        CampaignId fair = byOwner(() -> leads.campaign("Spring fair"));

        byOwner(
                () ->
                        responses.bring(
                                List.of(
                                        new NewResponse(
                                                fair,
                                                anna,
                                                ResponseKind.ASKED_PRICE,
                                                Channel.EVENT,
                                                daysAgo(30),
                                                null))));

        assertThat(queueOf(sal)).hasSize(1);
        assertThat(count("lead_clock")).isZero();
        assertThat(count("notice")).isZero();
    }

    @Test
    void manyResponsesAtTheSameMomentOpenOneLead() throws Exception {
        ContactId anna = byOwner(() -> leads.person("Anna", "Berg"));
        CampaignId mailing = byOwner(() -> leads.campaign("Spring mailing"));
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> replies =
                    IntStream.range(0, 8).mapToObj(i -> replying(anna, mailing, i)).toList();
            for (Future<Boolean> reply : threads.invokeAll(replies)) {
                assertThat(reply.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(count("lead")).isEqualTo(1);
        assertThat(count("evidence")).isEqualTo(8);
    }

    private Callable<Boolean> replying(ContactId contact, CampaignId campaign, int minutesAgo) {
        return () -> {
            byOwner(() -> reply(contact, campaign, ago(Duration.ofMinutes(minutesAgo))));
            return true;
        };
    }

    private void reply(ContactId contact, CampaignId campaign, Instant at) {
        leads.answered(contact, campaign, ResponseKind.REPLIED, Channel.EMAIL, at);
    }

    private LeadId open(ContactId contact, Instant at) {
        return desk.open(new NewLead(contact, null, null, null, null, at));
    }

    private long evidenceOf(LeadId lead) {
        return count("evidence where lead_id = ?", lead.value());
    }

    private long noticesOf(UserId user) {
        return count("notice where user_id = ?", user.value());
    }
}
