package org.tandemcrm.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.audience.standing.StandingDesk;
import org.tandemcrm.audience.standing.Step;
import org.tandemcrm.audience.standing.StepKind;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.campaign.MemberState;
import org.tandemcrm.campaign.NewMember;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.house.Rivals;
import org.tandemcrm.house.TestProgress;
import org.tandemcrm.lead.LeadWorld;
import org.tandemcrm.shared.RuleBroken;

/** What happens to a list while something else happens. */
class ListTurnTests extends LeadWorld {

    private static final int CAP = 4;

    @Autowired AudienceDesk audiences;
    @Autowired ListFixing lists;
    @Autowired FixingWork work;
    @Autowired Seating seating;
    @Autowired StandingDesk standing;
    @Autowired LaunchPad launchPad;
    @Autowired Consents consents;
    @Autowired PlatformTransactionManager transactions;

    CampaignId mailing;
    ContactId anna;
    ContactId bernd;
    Rivals rivals;

    @BeforeEach
    void people() {
        rivals = new Rivals(jdbc, transactions);
        anna = live("Anna");
        bernd = live("Bernd");
        mailing = letter("Letter");
    }

    @Test
    void whoeverChangesWhileTheListIsFixedIsNotOnItAndTheNumbersSaySo() {
        ContactId carla = live("Carla");
        ContactId gone = live("Gone");
        launch(mailing);

        run(
                mailing,
                new TestProgress()
                        .atTotal(
                                () -> {
                                    refuse(anna);
                                    leads.answered(
                                            carla,
                                            leads.campaign("Fair"),
                                            ResponseKind.ASKED_PRICE,
                                            Channel.EVENT,
                                            NOW);
                                    jdbc.sql(
                                                    "update contact set deleted_at = now() where contact_id = ?")
                                            .param(gone.value())
                                            .update();
                                }));

        assertThat(on(mailing)).containsExactly(bernd.value());
        assertThat(lists.of(mailing))
                .hasValueSatisfying(
                        fixing -> {
                            assertThat(fixing.isOver()).isTrue();
                            assertThat(fixing.found()).isEqualTo(3);
                            assertThat(fixing.chosen()).isEqualTo(1);
                            assertThat(fixing.out())
                                    .containsOnlyKeys(LeftOut.OPTED_OUT, LeftOut.HOT)
                                    .containsValue(1);
                        });
    }

    @Test
    void aRunAfterACrashCountsWhoIsOnTheListAlreadyAsChosen() {
        launch(mailing);
        run(mailing, new TestProgress());
        refuse(anna);

        run(mailing, new TestProgress());

        assertThat(on(mailing)).hasSize(2);
        assertThat(lists.of(mailing))
                .hasValueSatisfying(
                        fixing -> {
                            assertThat(fixing.chosen()).isEqualTo(2);
                            assertThat(fixing.out()).isEmpty();
                        });
    }

    @Test
    void twoListsFixedAtOnceGiveNobodyMoreMailingsThanTheCap() {
        got(CAP - 1, anna);
        CampaignId second = letter("Second letter");
        launch(mailing);
        launch(second);

        rivals.meet(
                () -> byOwner(() -> seating.seat(mailing, both())),
                () -> byOwner(() -> seating.seat(second, both())));

        assertThat(on(mailing)).containsExactlyInAnyOrder(anna.value(), bernd.value());
        assertThat(on(second)).as("whoever has room for one more").containsExactly(bernd.value());
    }

    @Test
    void rulesKeptWhileTheCampaignIsLaunchedAreRefused() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () ->
                                rivals.meet(
                                        () -> launch(mailing),
                                        () ->
                                                byOwner(
                                                        () ->
                                                                audiences.keep(
                                                                        mailing,
                                                                        1,
                                                                        RuleGroup.EVERYBODY))))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("list-fixed"));
    }

    @Test
    void stepsKeptWhileTheCampaignIsLaunchedAreRefused() {
        Step ring = new Step(StepKind.TASK, 0, "Ring them", owner);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () ->
                                rivals.meet(
                                        () -> launch(mailing),
                                        () ->
                                                byOwner(
                                                        () ->
                                                                standing.keep(
                                                                        mailing,
                                                                        0,
                                                                        List.of(ring)))))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("campaign-status"));
    }

    @Test
    void aCampaignThatEndsWhileItsListIsFixedGetsNobodyMoreAndMayBeFixedAgain() {
        launch(mailing);
        TestProgress progress =
                new TestProgress().atTotal(() -> byOwner(() -> launchPad.end(mailing)));

        run(mailing, progress);

        assertThat(on(mailing)).isEmpty();
        assertThat(lists.of(mailing)).isEmpty();
        assertThat(progress.notes()).last().asString().contains("is over");
        byOwner(() -> launchPad.resume(mailing));
        unworked(() -> lists.fix(mailing));
        run(mailing, new TestProgress());
        assertThat(on(mailing)).hasSize(2);
    }

    @Test
    void aCampaignInTheTrashGetsNobody() {
        launch(mailing);

        run(mailing, new TestProgress().atTotal(() -> byOwner(this::discard)));

        assertThat(on(mailing)).isEmpty();
    }

    private List<UUID> both() {
        return List.of(anna.value(), bernd.value());
    }

    private CampaignId letter(String name) {
        CampaignId letter =
                byOwner(
                        () ->
                                campaigns.plan(
                                        CampaignDetails.named(name, CampaignChannel.PRINTED_MAIL)));
        byOwner(() -> audiences.keep(letter, 0, RuleGroup.EVERYBODY));
        return letter;
    }

    private void got(int mailings, ContactId person) {
        IntStream.range(0, mailings)
                .mapToObj(
                        i ->
                                byOwner(
                                        () ->
                                                campaigns.log(
                                                        CampaignDetails.named(
                                                                "Earlier " + i,
                                                                CampaignChannel.PRINTED_MAIL),
                                                        CampaignStatus.RUNNING)))
                .forEach(
                        earlier ->
                                byOwner(
                                        () ->
                                                campaigns.target(
                                                        List.of(
                                                                new NewMember(
                                                                        earlier,
                                                                        person,
                                                                        MemberState.SENT,
                                                                        NOW)))));
    }

    private void discard() {
        campaigns.discard(mailing, campaigns.card(mailing).version());
    }

    private void refuse(ContactId person) {
        consents.set(person, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
    }

    /** The work on the list is done by the test, not by a job in the background. */
    private void launch(CampaignId campaign) {
        unworked(() -> launchPad.launch(campaign, "It is a test."));
    }

    private void unworked(Runnable deed) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            byOwner(deed);
                            jdbc.sql("delete from scheduled_tasks where task_name = 'job'")
                                    .update();
                        });
    }

    private void run(CampaignId campaign, TestProgress progress) {
        byOwner(() -> work.run(campaign.toString(), progress));
    }

    private List<UUID> on(CampaignId campaign) {
        return jdbc.sql("select contact_id from campaign_member where campaign_id = ?")
                .param(campaign.value())
                .query(UUID.class)
                .list();
    }

    private ContactId live(String name) {
        return contacts.add(ContactMother.atHome(name));
    }
}
