package org.tandemcrm.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.audience.LeftOut;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.campaign.MemberState;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentBasis;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Letter;
import org.tandemcrm.contact.OptOuts;
import org.tandemcrm.contact.Postman;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.house.TestProgress;
import org.tandemcrm.job.JobId;
import org.tandemcrm.lead.LeadWorld;
import org.tandemcrm.mailing.text.MailText;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;

/** A mail from its start to the mailboxes, over a real mail server. */
class MailingTests extends LeadWorld {

    private static final MailText SPRING =
            new MailText(
                    "Spring, {{first name|friend}}",
                    "What is new",
                    "{{salutation}},\n\n[See it](https://www.example.com/spring)");
    private static final Pattern OPT_OUT = Pattern.compile("<https://t.example/u/([^>]+)>");

    @Autowired MailDesk server;
    @Autowired MailingDesk mailings;
    @Autowired MailOutlook outlook;
    @Autowired MailingWork work;
    @Autowired MailRound round;
    @Autowired Mailroom mailroom;
    @Autowired LetterDesk letterDesk;
    @Autowired Timeline timeline;
    @Autowired DoubtfulLetters doubtful;
    @Autowired StepPost steps;
    @Autowired Franking franking;
    @Autowired LetterBook letters;
    @Autowired MailingBook book;
    @Autowired MailingCourse course;
    @Autowired LaunchPad launchPad;
    @Autowired MemberList members;
    @Autowired Consents consents;
    @Autowired OptOuts optOuts;
    @Autowired Postman postman;
    @Autowired Firm firm;

    private GreenMail mail;
    private CampaignId spring;
    private ContactId anna;
    private ContactId bert;

    @BeforeEach
    void world() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mail.start();
        jdbc.sql(
                        """
                        insert into mail_pace values (true, '2000-01-01Z') on conflict (only_one) do update
                           set next_at = excluded.next_at
                        """)
                .update();
        byOwner(() -> server.keep(at(mail.getSmtp().getPort()), null));
        address();
        spring =
                byOwner(
                        () ->
                                campaigns.plan(
                                        CampaignDetails.named("Spring", CampaignChannel.EMAIL)));
        anna = person("Anna", "anna@x.test");
        bert = person("Bert", "bert@x.test");
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    @Test
    void whoMayGetsOneLetterAndTheOthersAreLeftOutForAReason() {
        ContactId otto = person("Otto", "otto@x.test");
        person("Anton", "ANNA@x.test");
        person("Nomail", null);
        ContactId eve = person("Eve", "eve@x.test");
        aim();
        consents.set(otto, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);
        // Somebody else has opted out with Eve's mailbox: only the list of hashes knows.
        ContactId gone = live("Gone", "eve@x.test");
        optOuts.unsubscribe(
                optOuts.read(optOuts.token(gone, new EmailAddress("eve@x.test"), null))
                        .orElseThrow(),
                ConsentBasis.of(ConsentHow.ONE_CLICK, null));
        assertThat(eve).isNotNull();

        Outlook before = outlook.of(campaigns.card(spring)).orElseThrow();
        send();

        assertThat(receivers()).containsExactlyInAnyOrder("anna@x.test", "bert@x.test");
        MailingCard card = card();
        assertThat(card.state()).isEqualTo(MailingState.DONE);
        assertThat(card.letters())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(LetterState.SENT, 2, LetterState.LEFT_OUT, 4));
        assertThat(before.get()).isEqualTo(2);
        assertThat(before.leftOut()).isEqualTo(4);
        assertThat(reasons())
                .containsExactlyInAnyOrder(
                        "Opted out of mailings",
                        "Opted out of mailings",
                        "No email address",
                        "Somebody else with the same mailbox gets it");
        assertThat(members.states(spring)).containsEntry(MemberState.SENT, 2);
    }

    @Test
    void theLetterCarriesItsLinksItsFootAndTheWayOut() throws Exception {
        aim();
        send();

        MimeMessage letter = to("anna@x.test");
        assertThat(letter.getSubject()).isEqualTo("Spring, Anna");
        assertThat(letter.getHeader("List-Unsubscribe-Post", null))
                .isEqualTo("List-Unsubscribe=One-Click");
        var token = OPT_OUT.matcher(letter.getHeader("List-Unsubscribe", null));
        assertThat(token.matches()).isTrue();
        assertThat(optOuts.read(token.group(1)))
                .hasValueSatisfying(
                        link -> {
                            assertThat(link.contact()).isEqualTo(anna);
                            assertThat(link.occasion()).isEqualTo(spring.value());
                        });
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        String plain = parts.getBodyPart(0).getContent().toString();
        assertThat(plain)
                .contains("Hello Anna")
                .containsPattern("https://t\\.example/r/p?\\w+")
                .contains("Am Kai 1, 20457 Hamburg")
                .contains("https://t.example/u/" + token.group(1));
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("Am Kai 1, 20457 Hamburg");
        assertThat(mailroom.letterOf(letter.getMessageID()))
                .hasValueSatisfying(
                        found -> {
                            assertThat(found.contact()).isEqualTo(anna);
                            assertThat(found.campaign()).isEqualTo(spring);
                            assertThat(found.state()).isEqualTo(LetterState.SENT);
                        });
        assertThat(mailroom.letterOf("<unknown@x.test>")).isEmpty();
    }

    @Test
    void aLetterThatComesBackMarksWhomItWasFor() throws Exception {
        aim();
        send();
        SentLetter letter = mailroom.letterOf(to("anna@x.test").getMessageID()).orElseThrow();

        assertThat(mailroom.bounced(letter.id(), "550 no such user", NOW)).isTrue();
        assertThat(mailroom.bounced(letter.id(), "550 no such user", NOW)).isFalse();

        assertThat(members.states(spring))
                .isEqualTo(Map.of(MemberState.SENT, 1, MemberState.BOUNCED, 1));
    }

    @Test
    void whatACrashLeftInHandIsDoubtfulAndOnlySentAgainOnOurWord() {
        aim();
        MailingCard mailing = begun();
        DueLetter first = letters.due(mailing.id(), 1).get(0);
        assertThat(franking.claim(mailing, turn(first), () -> {}).kind())
                .isEqualTo(Franking.Claim.Kind.CLAIMED);

        run();
        run();

        assertThat(receivers()).hasSize(1);
        assertThat(card().letters()).isEqualTo(Map.of(LetterState.SENT, 1, LetterState.UNKNOWN, 1));
        assertThat(card().state()).isEqualTo(MailingState.DONE);

        byOwner(() -> launchPad.end(spring));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> doubtful.resend(spring, first.id())));
        byOwner(() -> launchPad.resume(spring));
        byOwner(() -> doubtful.resend(spring, first.id()));
        assertThat(
                        jdbc.sql("select count(*) from change_entry where table_name = 'letter'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        round.run();

        assertThat(receivers()).hasSize(2).doesNotHaveDuplicates();
        assertThat(card().letters()).isEqualTo(Map.of(LetterState.SENT, 2));
    }

    @Test
    void theWorkGoesOnInTheBackgroundAndIsFoundAgain() {
        aim();
        byOwner(() -> mailings.start(spring));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> mailings.start(spring)));
        await(() -> card().state() == MailingState.DONE);
        assertThat(receivers()).hasSize(2).doesNotHaveDuplicates();
        await(
                () ->
                        jdbc.sql("select state from job_run")
                                .query(String.class)
                                .list()
                                .equals(List.of("DONE")));
    }

    private static void await(java.util.function.BooleanSupplier done) {
        for (long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                !done.getAsBoolean(); ) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void aLetterIsClaimedOnceWhoeverAsks() {
        aim();
        MailingCard mailing = begun();
        DueLetter first = letters.due(mailing.id(), 1).get(0);
        franking.claim(mailing, turn(first), () -> {});
        assertThat(franking.claim(mailing, turn(first), () -> {}).kind())
                .isEqualTo(Franking.Claim.Kind.TAKEN);
    }

    @Test
    void whoOptsOutBeforeTheirTurnGetsNothing() {
        aim();
        begun();
        consents.set(anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);
        run();
        assertThat(receivers()).containsExactly("bert@x.test");
    }

    @Test
    void whoAgreesAgainBeforeTheirTurnGetsTheirLetterAndWhoWasLeftOutDoesNot() {
        aim();
        consents.set(anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);
        consents.set(bert, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);
        consents.set(anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.GIVEN);
        assertThat(members.states(spring))
                .containsEntry(MemberState.TARGETED, 1)
                .containsEntry(MemberState.OPTED_OUT, 1);
        send();
        consents.set(bert, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.GIVEN);

        assertThat(receivers()).containsExactly("anna@x.test");
        assertThat(members.states(spring))
                .containsEntry(MemberState.SENT, 1)
                .containsEntry(MemberState.OPTED_OUT, 1);
    }

    @Test
    void aPauseIsObeyedBetweenTwoLettersAndTheRestGoesLater() {
        aim();
        start();
        byOwner(
                () ->
                        work.run(
                                card().id().toString(),
                                new TestProgress().atStep(() -> mailings.pause(spring, null))));
        assertThat(receivers()).hasSize(1);
        assertThat(card().state()).isEqualTo(MailingState.PAUSED);
        run();
        assertThat(receivers()).hasSize(1);

        start();
        run();
        assertThat(receivers()).hasSize(2).doesNotHaveDuplicates();
        assertThat(card().state()).isEqualTo(MailingState.DONE);
    }

    @Test
    void whoHasNotHadTheirTurnWhenItIsStoppedGetsNothing() {
        aim();
        begun();
        byOwner(() -> mailings.stop(spring));
        run();
        assertThat(receivers()).isEmpty();
        assertThat(card().letters()).isEqualTo(Map.of(LetterState.LEFT_OUT, 2));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> mailings.start(spring)));
    }

    @Test
    void noLetterGoesAfterTheCampaignHasEnded() {
        aim();
        start();
        byOwner(
                () ->
                        work.run(
                                card().id().toString(),
                                new TestProgress()
                                        .atStep(() -> byOwner(() -> launchPad.end(spring)))));
        assertThat(receivers()).hasSize(1);
        assertThat(card().state()).isEqualTo(MailingState.STOPPED);
        assertThat(card().note()).isEqualTo("The campaign has ended.");
        assertThat(card().letters())
                .isEqualTo(Map.of(LetterState.SENT, 1, LetterState.LEFT_OUT, 1));
        assertThat(reasons()).containsExactly("The campaign has ended.");
        assertThat(book.working()).isZero();
    }

    @Test
    void aCampaignInTheTrashMailsNothingAndItsStepsNeither() {
        aim();
        begun();
        byOwner(() -> mailings.keep(spring, 0, 0, SPRING));
        steps.send(spring, 0, "Spring", List.of(anna, bert));
        jdbc.sql("update mailing set job_id = null").update();
        byOwner(() -> campaigns.discard(spring, campaigns.card(spring).version()));

        round.run();

        assertThat(receivers()).isEmpty();
        assertThat(card().state()).isEqualTo(MailingState.STOPPED);
        MailingCard step = mailings.of(spring, 0).orElseThrow();
        assertThat(step.state()).isEqualTo(MailingState.SENDING);
        assertThat(step.letters()).isEqualTo(Map.of(LetterState.LEFT_OUT, 2));
    }

    @Test
    void theEndOfACampaignIsToldByItsMailAtOnceAndWhoWaitsGetsNothing() {
        aim();
        begun();
        byOwner(() -> launchPad.end(spring));

        assertThat(card().state()).isEqualTo(MailingState.STOPPED);
        assertThat(card().note()).isEqualTo("The campaign has ended.");
        assertThat(card().letters()).isEqualTo(Map.of(LetterState.LEFT_OUT, 2));
        assertThat(book.working()).isZero();
    }

    @Test
    void aCampaignThatIsThrownAwayTellsSoByItsMailAtOnceAndAPausedMailStaysAsItIs() {
        aim();
        begun();
        byOwner(() -> mailings.pause(spring, null));
        byOwner(() -> campaigns.discard(spring, campaigns.card(spring).version()));
        assertThat(card().state()).isEqualTo(MailingState.PAUSED);
        byOwner(() -> campaigns.restore(spring));
        start();

        byOwner(() -> campaigns.discard(spring, campaigns.card(spring).version()));

        assertThat(card().state()).isEqualTo(MailingState.STOPPED);
        assertThat(card().note()).isEqualTo("The campaign is in the trash.");
    }

    @Test
    void nothingIsClaimedWhileSalesDoesNotKnowWhatToSay() {
        aim();
        begun();
        jdbc.sql("delete from campaign_launch").update();

        run();

        assertThat(receivers()).isEmpty();
        assertThat(card().state()).isEqualTo(MailingState.PAUSED);
        assertThat(card().note()).startsWith("Sales is not ready: ");
        assertThat(card().letters()).isEqualTo(Map.of(LetterState.WAITING, 2));
    }

    @Test
    void aCampaignThatWasNeverLaunchedNeedsItsBriefingBeforeItMails() {
        CampaignId past = leads.campaign("Logged");
        agreeAll();
        byOwner(() -> members.add(past, List.of(anna)));
        byOwner(() -> mailings.keep(past, null, 0, SPRING));
        assertThat(launchPad.launchOf(past)).isEmpty();
        assertThat(mailings.missing(campaigns.card(past))).isNotEmpty();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> mailings.start(past)))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("mailing-not-ready"));
    }

    @Test
    void whoWarmsUpWhileTheMailWaitsForItsTurnGetsNone() {
        aim();
        start();
        byOwner(
                () ->
                        work.run(
                                card().id().toString(),
                                new TestProgress()
                                        .atStep(
                                                () -> {
                                                    if (letters.hasWaiting(card().id())) {
                                                        clock.forward(Duration.ofMinutes(2));
                                                        byOwner(() -> heat(unsent()));
                                                    }
                                                })));
        assertThat(receivers()).hasSize(1);
        assertThat(reasons()).singleElement().asString().isEqualTo(LeftOut.HOT.label());
    }

    @Test
    void everyAnswerOfTheMailServerHasItsState() throws Exception {
        try (var odd = new ScriptedSmtp()) {
            byOwner(() -> server.keep(at(odd.port(), 1), null));
            for (String name : List.of("gone", "later", "spam", "hang")) {
                person(name, name + "@x.test");
            }
            aim();
            send();
            assertThat(card().letters())
                    .isEqualTo(
                            Map.of(
                                    LetterState.SENT, 2,
                                    LetterState.REFUSED, 2,
                                    LetterState.WAITING, 1,
                                    LetterState.UNKNOWN, 1));
            assertThat(card().state()).isEqualTo(MailingState.SENDING);
            assertThat(members.states(spring)).containsEntry(MemberState.BOUNCED, 2);

            for (int tries = 1; tries < Settling.MOST_TRIES; tries++) {
                round.run();
                clock.forward(Duration.ofHours(1));
            }
            round.run();
            assertThat(card().state()).isEqualTo(MailingState.DONE);
            assertThat(card().count(LetterState.REFUSED)).isEqualTo(3);
            assertThat(reasons()).anyMatch(why -> why.startsWith("Put off 5 times: 451"));
            assertThat(odd.heard().stream().filter(said -> said.contains("<later@"))).hasSize(5);
        }
    }

    @Test
    void aServerThatTakesNothingPausesTheMailingAndLosesNothing() throws Exception {
        try (var odd = new ScriptedSmtp()) {
            odd.refuseSender();
            byOwner(() -> server.keep(at(odd.port(), 1), null));
            aim();
            start();
            assertThatExceptionOfType(RuleBroken.class).isThrownBy(this::run);
            assertThat(card().state()).isEqualTo(MailingState.PAUSED);
            assertThat(card().note()).contains("550 not you");
            assertThat(card().letters()).isEqualTo(Map.of(LetterState.WAITING, 2));
        }
    }

    @Test
    void oddNamesStayNamesInHeadersAndWords() throws Exception {
        byOwner(
                () ->
                        contacts.add(
                                details(
                                        "<script>alert(1)</script>\r\nBcc: eve@x.test",
                                        "odd@x.test")));
        aim();
        agreeAll();
        send();
        MimeMessage letter = to("odd@x.test");
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getHeader("Bcc")).isNull();
        String html = ((MimeMultipart) letter.getContent()).getBodyPart(1).getContent().toString();
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(receivers()).doesNotContain("eve@x.test");
    }

    @Test
    void nothingGoesBeforeTheLaunchOrWithoutAServer() {
        byOwner(() -> members.add(spring, List.of(anna)));
        byOwner(() -> mailings.keep(spring, null, 0, SPRING));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> mailings.start(spring)))
                .withMessageContaining("not launched");
        byOwner(() -> launchPad.launch(spring, "It is a test."));
        byOwner(() -> server.remove());
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> mailings.start(spring)))
                .withMessageContaining("No mail server");
    }

    @Test
    void aLetterIsReadAgainAsItWasSentThoughItsWordsAndItsReaderHaveChanged() {
        aim();
        byOwner(() -> mailings.keep(spring, 0, 0, SPRING));
        steps.send(spring, 0, "Spring", List.of(anna));
        round.run();
        byOwner(() -> mailings.keep(spring, 0, 1, new MailText("Summer", "", "Something else.")));
        jdbc.sql("update contact set first_name = 'Antonia' where contact_id = ?")
                .param(anna.value())
                .update();

        LetterSheet sheet = letterDesk.sheet(spring, letterOf(anna));

        assertThat(sheet.isAsItWas()).isTrue();
        assertThat(sheet.subject()).isEqualTo("Spring, Anna");
        assertThat(sheet.written().text())
                .contains("Hello Anna", "Am Kai 1, 20457 Hamburg", "https://www.example.com/spring")
                .doesNotContain("/r/")
                .doesNotContain("t.example/u/");
        assertThat(sheet.row().state()).isEqualTo(LetterState.SENT);
        assertThat(sheet.attempts()).isEqualTo(1);
        assertThat(byOwner(() -> timeline.of(List.of(anna), 20)))
                .filteredOn(item -> item.kind() == TimelineKind.MAIL)
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.title()).isEqualTo("Mail sent: Spring, Anna");
                            assertThat(item.href())
                                    .isEqualTo(
                                            "/campaigns/%s/mail/letters/%s"
                                                    .formatted(spring, letterOf(anna)));
                        });
    }

    @Test
    void whatNeverWentOutSaysWhyAndIsNoMailSent() {
        aim();
        consents.set(anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);
        send();

        LetterSheet sheet = letterDesk.sheet(spring, letterOf(anna));

        assertThat(sheet.written()).isNull();
        assertThat(sheet.row().reason()).isEqualTo("Opted out of mailings");
        assertThat(byOwner(() -> timeline.of(List.of(anna), 20)))
                .noneMatch(item -> item.kind() == TimelineKind.MAIL);
        assertThat(byOwner(() -> timeline.of(List.of(anna, bert), 20)))
                .filteredOn(item -> item.kind() == TimelineKind.MAIL)
                .singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo("Mail sent: Spring, Bert"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> letterDesk.sheet(leads.campaign("Other"), letterOf(anna)));
    }

    private LetterId letterOf(ContactId person) {
        return new LetterId(
                jdbc.sql("select letter_id from letter where contact_id = ?")
                        .param(person.value())
                        .query(java.util.UUID.class)
                        .single());
    }

    @Test
    void theMailOfAStepGoesToEachOnceWithTheNextRound() {
        aim();
        assertThat(steps.isWritten(spring, 0)).isFalse();
        byOwner(() -> mailings.keep(spring, 0, 0, SPRING));
        assertThat(steps.isReady()).isTrue();
        assertThat(steps.isWritten(spring, 0)).isTrue();

        steps.send(spring, 0, "Spring", List.of(anna, bert));
        steps.send(spring, 0, "Spring", List.of(anna));
        round.run();
        round.run();

        assertThat(receivers()).containsExactlyInAnyOrder("anna@x.test", "bert@x.test");
    }

    @Test
    void whoeverRespondedOrLeftGetsNoLetterOfAStepThatStillWaits() {
        aim();
        byOwner(() -> mailings.keep(spring, 0, 0, SPRING));
        ContactId carla = person("Carla", "carla@x.test");
        agreeAll();
        enter(anna, null);
        enter(bert, "GONE");
        enter(carla, "THROUGH");
        steps.send(spring, 0, "Spring", List.of(anna, bert, carla));
        leads.answered(anna, spring, ResponseKind.CLICKED, Channel.WEB, clock.instant());

        round.run();

        assertThat(receivers()).containsExactly("carla@x.test");
        assertThat(reasons())
                .containsExactlyInAnyOrder(
                        "Responded meanwhile", "Left the campaign's steps meanwhile");
    }

    @Test
    void everyPassageThroughTheStepsHasItsOwnLetter() {
        aim();
        byOwner(() -> mailings.keep(spring, 0, 0, SPRING));
        enter(anna, "THROUGH");
        steps.send(spring, 0, "Spring", List.of(anna));
        round.run();
        clock.forward(Duration.ofDays(90));
        enter(anna, null);
        steps.send(spring, 0, "Spring", List.of(anna));
        steps.send(spring, 0, "Spring", List.of(anna));
        round.run();

        assertThat(receivers()).containsExactly("anna@x.test", "anna@x.test");
    }

    /** Lets somebody enter the steps, and leave them at once if there is a reason. */
    private void enter(ContactId person, String left) {
        jdbc.sql(
                        """
                        insert into standing_member (standing_member_id, campaign_id, contact_id, entered_at,
                               steps_taken, due_on, left_at, left_why)
                        values (:id, :campaign, :person, :now, 0, '2026-01-01',
                                case when :left is not null then cast(:now as timestamptz) end, :left)
                        """)
                .param("id", Ids.next())
                .param("campaign", spring.value())
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("left", left, java.sql.Types.VARCHAR)
                .update();
    }

    @Test
    void aSingleLetterGoesWithTheNextRoundAndItsWordsAreForgotten() throws Exception {
        assertThat(postman.isReady()).isTrue();
        postman.send(new Letter(new EmailAddress("new@x.test"), "Please\r\nconfirm", "A secret"));
        round.run();
        assertThat(to("new@x.test").getSubject()).isEqualTo("Please confirm");
        assertThat(jdbc.sql("select words from letter").query(String.class).single()).isEmpty();
    }

    private void aim() {
        agreeAll();
        byOwner(
                () ->
                        members.add(
                                spring,
                                jdbc
                                        .sql("select contact_id from contact")
                                        .query(java.util.UUID.class)
                                        .list()
                                        .stream()
                                        .map(ContactId::new)
                                        .toList()));
        byOwner(() -> mailings.keep(spring, null, 0, SPRING));
        byOwner(() -> launchPad.launch(spring, "It is a test."));
    }

    private static Turn turn(DueLetter letter) {
        return new Turn(letter, Optional.empty(), new LetterFacts(Map.of(), "Hafen GmbH", ""));
    }

    private ContactId unsent() {
        return new ContactId(
                jdbc.sql("select contact_id from letter where state = 'WAITING'")
                        .query(java.util.UUID.class)
                        .single());
    }

    private void heat(ContactId person) {
        CampaignId fair = leads.campaign("Fair");
        leads.answered(person, fair, ResponseKind.ASKED_PRICE, Channel.EVENT, clock.instant());
    }

    private void send() {
        start();
        run();
    }

    /** As the desk does it, but for the work, which the tests do themselves. */
    private void start() {
        assertThat(mailings.missing(campaigns.card(spring))).isEmpty();
        byOwner(() -> course.begin(card().id(), new JobId(Ids.next())));
    }

    /** Started, with a letter for everybody, but none of them sent. */
    private MailingCard begun() {
        start();
        MailingCard mailing = card();
        letters.fill(mailing, new EmailAddress("news@hafen.test"));
        return book.find(mailing.id()).orElseThrow();
    }

    private void run() {
        byOwner(() -> work.run(card().id().toString(), new TestProgress()));
    }

    private MailingCard card() {
        return mailings.of(spring, null).orElseThrow();
    }

    private List<String> receivers() {
        return Arrays.stream(mail.getReceivedMessages()).map(MailingTests::receiver).toList();
    }

    private MimeMessage to(String mailbox) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter -> receiver(letter).equals(mailbox))
                .findFirst()
                .orElseThrow();
    }

    private static String receiver(MimeMessage letter) {
        try {
            return ((jakarta.mail.internet.InternetAddress)
                            letter.getRecipients(Message.RecipientType.TO)[0])
                    .getAddress()
                    .toLowerCase(java.util.Locale.ROOT);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> reasons() {
        return jdbc.sql("select reason from letter where reason is not null")
                .query(String.class)
                .list();
    }

    private void agreeAll() {
        jdbc.sql("select contact_id from contact")
                .query(java.util.UUID.class)
                .list()
                .forEach(
                        id ->
                                consents.set(
                                        new ContactId(id),
                                        Channel.EMAIL,
                                        ConsentPurpose.MAILING,
                                        ConsentState.GIVEN));
    }

    private ContactId person(String name, String mailbox) {
        return live(name, mailbox);
    }

    private ContactId live(String name, String mailbox) {
        return byOwner(() -> contacts.add(details(name, mailbox)));
    }

    private static ContactDetails details(String name, String mailbox) {
        return new ContactDetails(
                name,
                "Berg",
                null,
                mailbox == null ? List.of() : List.of(mailbox),
                List.of(),
                null,
                null,
                Set.of(),
                Address.UNKNOWN);
    }

    private void address() {
        byOwner(() -> firm.change(FirmMother.hafen(0), false));
    }

    private MailServer at(int port) {
        return at(port, 0);
    }

    private static MailServer at(int port, long version) {
        return new MailServer(
                "127.0.0.1",
                port,
                Encryption.NONE,
                null,
                "Hafen GmbH",
                new EmailAddress("news@hafen.test"),
                null,
                100_000,
                "https://t.example",
                false,
                version);
    }
}
