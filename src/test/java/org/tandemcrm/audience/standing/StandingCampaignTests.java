package org.tandemcrm.audience.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.audience.OpenTask;
import org.tandemcrm.audience.PastTask;
import org.tandemcrm.audience.PrintRun;
import org.tandemcrm.audience.PrintWish;
import org.tandemcrm.audience.RuleField;
import org.tandemcrm.audience.RuleGroup;
import org.tandemcrm.audience.RuleLine;
import org.tandemcrm.audience.RuleOp;
import org.tandemcrm.audience.TaskList;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.campaign.MemberIntake;
import org.tandemcrm.campaign.MemberListing;
import org.tandemcrm.campaign.MemberRow;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentBasis;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.contact.NewAnswer;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadWorld;
import org.tandemcrm.lead.NewHandback;
import org.tandemcrm.lead.NewOverride;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Op;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.PeopleDesk;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** A standing campaign that warms up whom sales handed back for their timing. */
class StandingCampaignTests extends LeadWorld {

    @Autowired AudienceDesk audiences;
    @Autowired StandingDesk standing;
    @Autowired MemberIntake intake;
    @Autowired Lists lists;
    @Autowired TaskList taskList;
    @Autowired PrintRun prints;
    @Autowired StandingPrint print;
    @Autowired Door door;
    @Autowired StepTaking taking;
    @Autowired StandingRound round;
    @Autowired LaunchPad launchPad;
    @Autowired Consents consents;
    @Autowired Notices notices;
    @Autowired PeopleDesk peopleDesk;

    CampaignId campaign;

    @BeforeEach
    void plan() {
        campaign =
                byOwner(
                        () ->
                                campaigns.plan(
                                        CampaignDetails.named(
                                                "Warm them again", CampaignChannel.PHONE_IN)));
        byOwner(
                () -> {
                    audiences.keep(
                            campaign,
                            0,
                            new RuleGroup(
                                    RuleGroup.Match.ALL,
                                    List.of(
                                            new RuleLine(
                                                    RuleField.HANDBACK_REASON,
                                                    RuleOp.IS,
                                                    List.of("TIMING")))));
                    standing.keep(
                            campaign,
                            0,
                            List.of(
                                    new Step(StepKind.TASK, 0, "Send the calendar", owner),
                                    new Step(StepKind.PRINT, 7, "A letter", null),
                                    new Step(StepKind.TASK, 3, "Ring them", owner)));
                    launchPad.launch(campaign, "It is a test.");
                });
    }

    @Test
    void aTaskOfSomebodyUnknownIsAnErrorAtItsField() {
        UserId nobody = new UserId(Ids.next());
        mustNotBeAsked(nobody, 1);
    }

    @Test
    void tasksOfSomebodyWhoLeavesAreHandedOn() {
        UserId mia = people.named("Mia Marketer", Role.MARKETER);
        UserId nora = people.named("Nora Marketer", Role.MARKETER);
        byOwner(
                () ->
                        standing.keep(
                                campaign,
                                1,
                                List.of(
                                        new Step(StepKind.TASK, 0, "Send the calendar", mia),
                                        new Step(StepKind.TASK, 3, "Ring them", sal))));
        handedBack("Anna", HandbackReason.TIMING);
        nextDay(1);
        round.run();
        assertThat(taskList.countOf(mia)).isEqualTo(1);

        byOwner(() -> peopleDesk.disable(mia));

        assertThat(taskList.countOf(mia)).isZero();
        assertThat(taskList.countOf(nora)).isEqualTo(1);
        assertThat(notices.latest(nora, 5).get(0).sentence())
                .isEqualTo(
                        "Mia Marketer left: what standing campaigns asked of them is yours now"
                                + " (1 open task).");
        byOwner(() -> peopleDesk.disable(nora));
        assertThat(taskList.countOf(owner)).as("an owner where no marketer is left").isEqualTo(1);
        mustNotBeAsked(mia, 2);
    }

    @Test
    void whoIsHandedBackEntersTheNextDayAndGoesThroughTheStepsOnce() {
        round.run();
        assertThat(onTheWay()).isZero();
        ContactId anna = handedBack("Anna", HandbackReason.TIMING);
        handedBack("Berta", HandbackReason.BUDGET);
        round.run();
        assertThat(onTheWay()).as("drawn once a day").isZero();

        nextDay(1);
        round.run();
        round.run();

        assertThat(onTheWay()).isEqualTo(1);
        assertThat(tasks()).hasSize(1).allMatch(task -> task.person().equals(anna));
        assertThat(taskList.of(owner, 5))
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.person()).isEqualTo(anna);
                            assertThat(task.campaign()).isEqualTo(campaign);
                        });
        assertThat(taskList.about(anna, 5)).hasSize(1);
        assertThat(notices.unread(owner)).isEqualTo(1);
        assertThat(campaigns.card(campaign).members()).isEqualTo(1);

        byOwner(() -> standing.did(campaign, tasks().get(0).deed()));
        assertThat(tasks()).isEmpty();
        assertThat(taskList.countOf(owner)).isZero();
        nextDay(7);
        round.run();
        assertThat(state().waiting()).containsEntry(1, 1);
        assertThat(printed(null)).contains("Anna Berg", "Lane 1", "Hamburg").doesNotContain("/r/");
        assertThat(printed("https://www.example.com/offer"))
                .contains("Anna Berg", "https://crm.example/r/");
        assertThat(byOwner(() -> print.posted(campaign, 1, null))).isEqualTo(1);
        assertThat(byOwner(() -> print.posted(campaign, 1, null))).as("posted once").isZero();

        nextDay(3);
        round.run();
        assertThat(onTheWay()).as("the last task waits for its tick").isEqualTo(1);
        assertThat(tasks()).hasSize(1);
        byOwner(() -> standing.did(campaign, tasks().get(0).deed()));
        assertThat(state().left()).containsEntry(LeftWhy.THROUGH, 1);
        nextDay(1);
        round.run();
        assertThat(onTheWay()).as("whoever is through stays out").isZero();
    }

    @Test
    void theNextStepCountsItsDaysFromTheTickOfTheTask() {
        handedBack("Anna", HandbackReason.TIMING);
        round.run();
        nextDay(10);
        round.run();
        assertThat(state().waiting()).as("nobody passes an open task").containsOnlyKeys(0);
        assertThat(tasks()).singleElement().matches(Standing.Task::late);
        assertThat(taskList.of(owner, 5)).singleElement().matches(OpenTask::late);
        UUID deed = tasks().get(0).deed();

        byOwner(() -> standing.skip(campaign, deed));
        byOwner(() -> standing.did(campaign, deed));

        assertThat(taskList.of(owner, 5)).isEmpty();
        assertThat(taskList.endedOf(owner, 5))
                .as("what was skipped stays to be seen")
                .singleElement()
                .matches(PastTask::skipped)
                .isEqualTo(
                        taskList.endedAbout(taskList.endedOf(owner, 5).get(0).person(), 5).get(0));

        nextDay(6);
        round.run();
        assertThat(state().waiting()).isEmpty();
        nextDay(1);
        round.run();
        assertThat(state().waiting()).containsOnlyKeys(1);
        assertThat(count("standing_deed where standing_deed_id = ? and skipped", deed))
                .as("ticked once")
                .isEqualTo(1);
    }

    @Test
    void postedTakesTheStepForExactlyThoseInTheFile() {
        handedBack("Anna", HandbackReason.TIMING);
        atThePrinter();
        printed(null);
        handedBack("Berta", HandbackReason.TIMING);
        atThePrinter();
        assertThat(state().waiting()).containsEntry(1, 2);

        assertThat(byOwner(() -> print.posted(campaign, 1, null))).isEqualTo(1);

        assertThat(state().waiting()).as("Berta was not in the file").containsEntry(1, 1);
        assertThat(printed(null)).contains("Berta").doesNotContain("Anna");
    }

    @Test
    void whatIsOverOrInTheTrashDrawsNobodyAndAsksNothingMore() {
        ContactId anna = handedBack("Anna", HandbackReason.TIMING);
        nextDay(1);
        Plan plan = byOwner(() -> standing.of(campaign));
        byOwner(() -> launchPad.end(campaign));
        LocalDate today = LocalDate.of(2026, 3, 4);

        assertThat(door.letIn(campaign, List.of(anna.value()), today)).isFalse();
        assertThat(onTheWay()).isZero();

        byOwner(() -> launchPad.resume(campaign));
        assertThat(door.letIn(campaign, List.of(anna.value()), today)).isTrue();
        byOwner(() -> campaigns.discard(campaign, campaigns.card(campaign).version()));
        assertThat(taking.take(campaign, plan, 0, today)).isFalse();
        assertThat(count("standing_deed")).isZero();
    }

    @Test
    void whoeverChangedSinceTheyWereDrawnStaysOutside() {
        ContactId anna = handedBack("Anna", HandbackReason.TIMING);
        consents.set(anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);

        door.letIn(campaign, List.of(anna.value()), LocalDate.of(2026, 3, 4));

        assertThat(onTheWay()).isZero();
    }

    /** Everybody who is on the way has their task done and comes to the print step. */
    private void atThePrinter() {
        nextDay(1);
        round.run();
        tasks().forEach(task -> byOwner(() -> standing.did(campaign, task.deed())));
        nextDay(7);
        round.run();
    }

    private String printed(@Nullable String target) {
        PrintWish wish =
                PrintWish.step("https://crm.example", target, 1, print.waiting(campaign, 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            byOwner(() -> prints.file(campaign, wish)).writing().to(out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whoAnswersWarmsOrOptsOutLeavesInTheSameTransaction() {
        ContactId answers = handedBack("Anna", HandbackReason.TIMING);
        ContactId optsOut = handedBack("Otto", HandbackReason.TIMING);
        ContactId warms = handedBack("Willi", HandbackReason.TIMING);
        round.run();
        assertThat(onTheWay()).isEqualTo(3);

        leads.answered(answers, campaign, ResponseKind.CLICKED, Channel.WEB, NOW);
        consents.set(optsOut, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
        LeadId lead = desk.openLeadOf(warms).orElseThrow();
        clock.forward(Duration.ofMinutes(5));
        byOwner(
                () ->
                        desk.overrule(
                                lead,
                                new NewOverride(
                                        Temperature.WARM,
                                        "He rang me at home",
                                        LocalDate.of(2026, 3, 12),
                                        clock.instant())));

        assertThat(state().left())
                .containsEntry(LeftWhy.RESPONDED, 1)
                .containsEntry(LeftWhy.OPTED_OUT, 1)
                .containsEntry(LeftWhy.WARMED, 1);
        assertThat(tasks()).as("nobody is asked to write to them").isEmpty();
        assertThat(memberState(optsOut)).isEqualTo("OPTED_OUT");
        nextDay(8);
        round.run();
        assertThat(state().waiting()).isEmpty();
    }

    @Test
    void aRefusalOfAnotherChannelEndsNoWayThatOnlyPrintsFromHereOn() {
        keep(new Step(StepKind.PRINT, 0, "A card", null));
        byOwner(
                () -> {
                    Plan plan = standing.of(campaign);
                    standing.keep(campaign, plan.version(), plan.steps().subList(0, 2));
                });
        ContactId anna = handedBack("Anna", HandbackReason.TIMING);
        round.run();
        assertThat(onTheWay()).isEqualTo(1);

        consents.set(anna, Channel.PHONE, ConsentPurpose.MAILING, ConsentState.REFUSED);
        assertThat(onTheWay()).isEqualTo(1);
        consents.set(anna, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
        assertThat(onTheWay()).isZero();
    }

    @Test
    void aTaskIsNoMailingSoThatOnlyARefusalOfEverythingEndsIt() {
        byOwner(
                () -> {
                    Plan plan = standing.of(campaign);
                    standing.keep(campaign, plan.version(), plan.steps().subList(0, 1));
                });
        ContactId anna = handedBack("Anna", HandbackReason.TIMING);
        door.letIn(campaign, List.of(anna.value()), LocalDate.of(2026, 3, 2));
        consents.set(anna, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
        round.run();
        assertThat(tasks()).as("somebody may still ring").hasSize(1);
        assertThat(memberState(anna)).isEqualTo("TARGETED");

        for (Channel channel : List.of(Channel.EMAIL, Channel.PHONE, Channel.MESSAGE)) {
            assertThat(onTheWay()).isEqualTo(1);
            consents.set(anna, channel, ConsentPurpose.MAILING, ConsentState.REFUSED);
        }
        assertThat(state().left()).containsEntry(LeftWhy.OPTED_OUT, 1);
        assertThat(memberState(anna)).isEqualTo("OPTED_OUT");
    }

    @Test
    void aRefusalThatOneOfUsWritesMarksTheMembersOfListsThatRun() {
        CampaignId letter = letter("Spring letter");
        ContactId anna = leads.person("Anna", "Berg");
        ContactId berta = leads.person("Berta", "Tal");
        byOwner(() -> intake.aim(letter, List.of(anna.value(), berta.value())));
        byOwner(() -> intake.sent(letter, anna));

        consents.set(anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);
        assertThat(memberState(letter, anna)).as("it does not go by mail").isEqualTo("SENT");
        consents.set(anna, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
        UUID line =
                consents.answer(
                                berta,
                                new NewAnswer(
                                        Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED),
                                ConsentBasis.BY_HAND)
                        .orElseThrow();

        assertThat(memberState(letter, anna)).isEqualTo("OPTED_OUT");
        assertThat(memberState(letter, berta)).isEqualTo("OPTED_OUT");
        assertThat(reached(letter)).as("Berta never got one").containsExactly(anna);

        consents.takeBack(line, "It was her husband");
        assertThat(memberState(letter, berta)).isEqualTo("TARGETED");
        assertThat(memberState(letter, anna)).isEqualTo("OPTED_OUT");
    }

    @Test
    void whoAgreesAgainComesInAgainTheNextDayAndGoesOnWhereTheyWere() {
        ContactId anna = handedBack("Anna", HandbackReason.TIMING);
        round.run();
        byOwner(() -> standing.did(campaign, tasks().get(0).deed()));
        consents.set(anna, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
        nextDay(1);
        round.run();
        assertThat(onTheWay()).as("who refuses stays outside").isZero();

        clock.forward(Duration.ofMinutes(5));
        consents.set(anna, Channel.POST, ConsentPurpose.MAILING, ConsentState.GIVEN);
        assertThat(onTheWay()).isZero();
        nextDay(1);
        round.run();

        assertThat(onTheWay()).isEqualTo(1);
        assertThat(memberState(anna)).isNotEqualTo("OPTED_OUT");
        assertThat(
                        jdbc.sql(
                                        """
                                        select steps_taken from standing_member
                                         where left_at is null
                                        """)
                                .query(Integer.class)
                                .single())
                .as("the first step is not taken twice")
                .isEqualTo(1);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whoAgreesAgainBeforeAnythingWentOutIsOnTheListAgain() {
        CampaignId letter = letter("Spring letter");
        ContactId anna = leads.person("Anna", "Berg");
        ContactId berta = leads.person("Berta", "Tal");
        byOwner(() -> intake.aim(letter, List.of(anna.value(), berta.value())));
        byOwner(() -> intake.sent(letter, anna));
        for (ContactId each : List.of(anna, berta)) {
            consents.set(each, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
            consents.set(each, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);
            consents.set(each, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.GIVEN);
        }
        assertThat(memberState(letter, berta)).as("it goes by post").isEqualTo("OPTED_OUT");

        consents.set(anna, Channel.POST, ConsentPurpose.MAILING, ConsentState.GIVEN);
        consents.set(berta, Channel.POST, ConsentPurpose.MAILING, ConsentState.GIVEN);

        assertThat(memberState(letter, berta)).isEqualTo("TARGETED");
        assertThat(memberState(letter, anna)).as("theirs went out before").isEqualTo("OPTED_OUT");
    }

    @Test
    void whatSlippedPastTheListenersIsSeenBeforeTheStep() {
        ContactId anna = handedBack("Anna", HandbackReason.TIMING);
        round.run();
        byOwner(() -> standing.did(campaign, tasks().get(0).deed()));
        jdbc.sql(
                        """
                        insert into consent values (?, 'POST', 'MAILING', 'REFUSED', now(), null)
                        """)
                .param(anna.value())
                .update();

        nextDay(7);
        round.run();

        assertThat(state().left()).containsEntry(LeftWhy.OPTED_OUT, 1);
        assertThat(state().waiting()).isEmpty();
    }

    @Test
    void whoIsHandedBackAgainComesInAgain() {
        ContactId anna = handedBack("Anna", HandbackReason.TIMING);
        round.run();
        leads.answered(anna, campaign, ResponseKind.ASKED_PRICE, Channel.WEB, NOW);
        assertThat(onTheWay()).isZero();
        nextDay(1);
        LeadId lead = desk.openLeadOf(anna).orElseThrow();
        byOwner(() -> desk.giveBack(lead, timing(HandbackReason.TIMING)));

        nextDay(1);
        round.run();

        assertThat(onTheWay()).isEqualTo(1);
    }

    @Test
    void aTaskNamesWhoDoesIt() {
        CampaignId mails =
                byOwner(
                        () ->
                                campaigns.plan(
                                        CampaignDetails.named("Mails", CampaignChannel.PHONE_IN)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () ->
                                byOwner(
                                        () ->
                                                standing.keep(
                                                        mails,
                                                        0,
                                                        List.of(
                                                                new Step(
                                                                        StepKind.TASK,
                                                                        0,
                                                                        "Ring",
                                                                        null)))))
                .satisfies(
                        e -> assertThat(e.flaws().get(0).field()).isEqualTo("steps[0].assigneeId"));
    }

    @Test
    void aStepForWhichPeopleWaitStaysWhatItIs() {
        handedBack("Anna", HandbackReason.TIMING);
        nextDay(1);
        round.run();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> keep(new Step(StepKind.MAIL, 0, "Good morning", null)));
        assertThat(tasks()).as("nobody's task is lost").hasSize(1);
        byOwner(() -> standing.did(campaign, tasks().get(0).deed()));
        keep(new Step(StepKind.MAIL, 0, "Good morning", null));
        assertThat(byOwner(() -> standing.of(campaign)).steps().get(0).kind())
                .isEqualTo(StepKind.MAIL);
    }

    private void keep(Step first) {
        byOwner(
                () -> {
                    Plan plan = standing.of(campaign);
                    List<Step> steps = new ArrayList<>(plan.steps());
                    steps.set(0, first);
                    standing.keep(campaign, plan.version(), steps);
                });
    }

    private void mustNotBeAsked(UserId assignee, int version) {
        List<Step> steps = List.of(new Step(StepKind.TASK, 0, "Ring them", assignee));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> byOwner(() -> standing.keep(campaign, version, steps)))
                .satisfies(
                        e ->
                                assertThat(e.flaws())
                                        .singleElement()
                                        .extracting(InvalidInput.Flaw::field)
                                        .isEqualTo("steps[0].assigneeId"));
    }

    private ContactId handedBack(String name, HandbackReason reason) {
        ContactId person = contacts.add(ContactMother.atHome(name));
        leads.answered(
                person,
                leads.campaign("Fair of " + name),
                ResponseKind.ASKED_PRICE,
                Channel.EVENT,
                NOW.minusSeconds(60));
        LeadId lead = desk.openLeadOf(person).orElseThrow();
        byOwner(() -> desk.giveBack(lead, timing(reason)));
        clock.forward(Duration.ofMinutes(1));
        return person;
    }

    private NewHandback timing(HandbackReason reason) {
        return new NewHandback(reason, null, false, null, clock.instant());
    }

    private void nextDay(int days) {
        clock.forward(Duration.ofDays(days));
    }

    private Standing state() {
        return byOwner(() -> standing.standing(campaign));
    }

    private CampaignId letter(String name) {
        CampaignId letter =
                byOwner(
                        () ->
                                campaigns.plan(
                                        CampaignDetails.named(name, CampaignChannel.PRINTED_MAIL)));
        byOwner(() -> launchPad.launch(letter, "It is a test."));
        return letter;
    }

    private String memberState(ContactId person) {
        return memberState(campaign, person);
    }

    private String memberState(CampaignId of, ContactId person) {
        return jdbc.sql(
                        "select state from campaign_member where campaign_id = ? and contact_id = ?")
                .params(of.value(), person.value())
                .query(String.class)
                .single();
    }

    private List<ContactId> reached(CampaignId of) {
        ListQuery query = ListQuery.ALL.with("reached", Op.IS, "true");
        return lists.slice(MemberListing.members(of), query, MemberListing.of(of)).rows().stream()
                .map(MemberRow::contactId)
                .toList();
    }

    private int onTheWay() {
        return state().onTheWay();
    }

    private List<Standing.Task> tasks() {
        return state().tasks();
    }
}
