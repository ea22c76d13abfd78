package org.tandemcrm.mailing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseCard;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentLedger;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.OptOuts;
import org.tandemcrm.contact.Suppression;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.NoticeCard;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** What follows from a message: a response, a mailbox that rests, an opt-out, or nothing. */
class EffectsTests extends InboxWorld {

    @Autowired Consents consents;
    @Autowired Suppression suppression;
    @Autowired Notices notices;
    @Autowired ConsentLedger ledger;
    @Autowired RefusalDesk refusals;
    @Autowired OptOuts optOuts;
    @Autowired Timeline timeline;

    @Test
    void anAnswerIsAResponseThatWarmsTheLeadAndTellsSales() {
        comes(
                Mails.answer(
                        "",
                        "Yes, please call me.\n\nOn Sun, 1 Mar 2026 at 10:00, Hafen wrote:\n> Offer"),
                letterToAnna());

        read();

        ResponseCard response = byOwner(() -> responses.of(anna)).get(0);
        assertThat(response.kind()).isEqualTo(ResponseKind.REPLIED);
        assertThat(response.channel()).isEqualTo(Channel.EMAIL);
        assertThat(response.note()).isEqualTo("Yes, please call me.");
        assertThat(response.occurredAt()).isEqualTo(ago(Duration.ofHours(1)));
        LeadId lead = byOwner(() -> desk.openLeadOf(anna)).orElseThrow();
        assertThat(card(lead).temperature()).isEqualTo(Temperature.WARM);
        assertThat(notices.unread(sal) + notices.unread(tom)).isPositive();
        assertThat(memberState()).isEqualTo("RESPONDED");
        assertThat(outcome()).isEqualTo("Logged as a response.");
    }

    @Test
    void anAnswerFromElsewhereIsTheContactsAndSaysSo() {
        comes(
                Mails.answer("", "It is me.").replace("<anna@client.test>", "<anna@home.test>"),
                letterToAnna());

        read();

        assertThat(byOwner(() -> responses.of(anna)))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.note())
                                        .isEqualTo(
                                                "Written from anna@home.test; our letter went to anna@client.test.\n\nIt is me."));
    }

    @Test
    void whoeverALetterWasHandedOnToAnswersForThemselves() {
        ContactId bert =
                byOwner(
                        () ->
                                contacts.add(
                                        ContactDetails.named("Bert", "Dahl")
                                                .withEmails(List.of("bert@client.test"))));
        comes(
                Mails.answer("", "Call me.").replace("<anna@client.test>", "<bert@client.test>"),
                letterToAnna());

        read();

        assertThat(byOwner(() -> responses.of(anna))).isEmpty();
        assertThat(byOwner(() -> responses.of(bert)))
                .singleElement()
                .satisfies(one -> assertThat(one.note()).contains("our letter went to " + ANNA));
    }

    @Test
    void whatOneOfUsLoggedThatDayIsNotLoggedAgain() {
        String letter = letterToAnna();
        byOwner(
                () ->
                        responses.record(
                                new NewResponse(
                                        campaign,
                                        anna,
                                        ResponseKind.REPLIED,
                                        Channel.EMAIL,
                                        ago(Duration.ofHours(2)),
                                        "She wrote.")));
        comes(Mails.answer("", "Yes."), letter);

        read();

        assertThat(count("response")).isEqualTo(1);
        assertThat(outcome()).isEqualTo("One of us had logged it already.");

        comes(Mails.answer("", "And more.").replace("answer-1", "answer-2"), letter);
        read();
        assertThat(count("response")).as("a second message is its own").isEqualTo(2);
    }

    @Test
    void aMachinesAnswerIsKeptAndIsNoEvidence() {
        String letter = letterToAnna();
        comes(Mails.answer("Auto-Submitted: auto-replied", "I am away."), letter);
        comes(Mails.POSTFIX_DELAYED, letter);

        read();

        assertThat(verdicts()).containsExactly("MACHINE", "DELAYED");
        assertThat(count("response")).isZero();
        assertThat(count("evidence")).isZero();
        assertThat(count("lead")).isZero();
        assertThat(memberState()).isEqualTo("SENT");
        assertThat(mailboxes.closedOf(anna)).isEmpty();
    }

    @Test
    void whatCameBackForGoodLetsTheMailboxRest() {
        LeadId lead = byOwner(() -> leads.warm("Berta", daysAgo(3)));
        var berta = card(lead).contactId();
        String letter = letter(campaign, berta, ANNA, ago(Duration.ofDays(1)));
        comes(Mails.POSTFIX_UNKNOWN, letter);

        read();

        assertThat(mailboxes.closedOf(anna).get(ANNA).why()).contains("User unknown");
        assertThat(
                        count(
                                "evidence where lead_id = ? and kind = 'BOUNCED' and cause like '%User unknown%'",
                                lead.value()))
                .isEqualTo(1);
        assertThat(count("letter where bounced_at is not null")).isEqualTo(1);
    }

    @Test
    void aBounceMarksTheMember() {
        comes(Mails.EXCHANGE_UNKNOWN, letterToAnna());

        read();

        assertThat(memberState()).isEqualTo("BOUNCED");
        assertThat(outcome()).startsWith("The address rests");
    }

    @Test
    void aBounceThatNamesNoLetterIsAboutTheLastOneToTheMailboxAndIsNotBelievedAtOnce() {
        letter(campaign, anna, ANNA, ago(Duration.ofDays(40)));
        letterToAnna();
        comes(Mails.OLD_EXCHANGE, "none");

        read();

        assertThat(memberState()).isEqualTo("SENT");
        assertThat(mailboxes.closedOf(anna)).isEmpty();
        assertThat(outcome()).isEqualTo("Counted: 1 of 3 in a row, then the address rests.");
        assertThat(
                        jdbc.sql(
                                        """
                                        select l.sent_at from letter l
                                          join incoming_mail i on i.letter_id = l.letter_id
                                        """)
                                .query(java.time.OffsetDateTime.class)
                                .single()
                                .toInstant())
                .isEqualTo(ago(Duration.ofDays(1)));
    }

    @Test
    void aBounceOfAMailThatTandemDidNotSendChangesNothing() {
        comes(Mails.POSTFIX_UNKNOWN, "somebody-elses@x.test");

        read();

        assertThat(outcome()).isEqualTo("It is about no letter of ours. Nothing was done.");
        assertThat(mailboxes.closedOf(anna)).isEmpty();
    }

    @Test
    void threeSoftBouncesInARowAreOneForGood() {
        for (int i = 3; i >= 1; i--) {
            assertThat(mailboxes.closedOf(anna)).isEmpty();
            String letter = letter(campaign, anna, ANNA, ago(Duration.ofDays(i)));
            comes(Mails.POSTFIX_FULL, letter);
            comes(Mails.POSTFIX_FULL + "again\n", letter);
            read();
        }

        assertThat(mailboxes.closedOf(anna)).containsKey(ANNA);
        assertThat(memberState()).isEqualTo("BOUNCED");
    }

    @Test
    void aLetterThatArrivedBeginsANewRow() {
        for (int i = 5; i >= 1; i--) {
            String letter = letter(campaign, anna, ANNA, ago(Duration.ofDays(i)));
            if (i != 3) {
                comes(Mails.POSTFIX_FULL, letter);
            }
        }

        read();

        assertThat(verdicts()).hasSize(4).containsOnly("HELD_UP");
        assertThat(mailboxes.closedOf(anna)).isEmpty();
    }

    @Test
    void whoAsksForNoMoreMailGetsNone() {
        comes(Mails.answer("", "Please remove me from your list."), letterToAnna());

        read();

        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
        assertThat(suppression.holds(new EmailAddress(ANNA))).isTrue();
        assertThat(memberState()).isEqualTo("OPTED_OUT");
        assertThat(count("response")).as("consent, not coldness and not interest").isZero();
        assertThat(count("consent_entry where how = 'REPLY' and source = 'Spring mailing'"))
                .isEqualTo(1);
    }

    @Test
    void anOptOutByAMailThatProvesNothingStopsAtOnceAndIsTakenBackWithAReason() {
        UserId marta = people.with(Role.MARKETER);
        byOwner(
                () ->
                        consents.set(
                                anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.GIVEN));
        comes(
                Mails.answer(
                        "Authentication-Results: mx.crm.example.com; spf=pass smtp.mailfrom=evil.test;"
                                + " dkim=none; dmarc=fail header.from=client.test",
                        "stop"),
                letterToAnna());
        read();
        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
        IncomingMailId mail = only();
        assertThat(incoming.card(mail).row().proof()).isEqualTo(Proof.DISPROVEN);
        assertThat(incoming.card(mail).proofWords()).contains("DMARC fail for client.test");
        assertThat(refusals.of(anna)).isEqualTo(refusals.of(mail)).hasSize(1);
        assertThat(bellOf(marta)).contains("Anna Berg", "asked for it", "Sender not proven");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> byOwner(() -> refusals.takeBack(mail, "  ")));
        people.as(marta, () -> refusals.takeBack(mail, "She says that she did not write it."));

        assertThat(consents.of(anna))
                .singleElement()
                .satisfies(said -> assertThat(said.state()).isEqualTo(ConsentState.GIVEN));
        assertThat(suppression.holds(new EmailAddress(ANNA))).isFalse();
        assertThat(memberState()).isEqualTo("SENT");
        assertThat(ledger.of(anna))
                .extracting(line -> line.state() + " " + line.basis().how())
                .containsExactly("GIVEN TAKEN_BACK", "REFUSED REPLY", "GIVEN HAND");
        assertThat(ledger.of(anna).get(0).basis().source())
                .isEqualTo("She says that she did not write it.");
        assertThat(refusals.of(mail).get(0).takenBackBy()).isNotNull();
        assertThat(outcome()).startsWith("Taken back by ");
        assertThat(bellOf(owner)).contains("took an opt-out by mail back");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> refusals.takeBack(mail, "Once more")));
    }

    @Test
    void whatThePersonSaidThemselvesSinceIsNotTakenBackWithTheMail() {
        comes(Mails.answer("", "stop"), letterToAnna());
        read();
        IncomingMailId mail = only();
        byOwner(
                () -> {
                    consents.set(anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.GIVEN);
                    consents.set(anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);
                });

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> refusals.takeBack(mail, "Forged")))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("refusal-overtaken"));
        assertThat(suppression.holds(new EmailAddress(ANNA))).isTrue();
    }

    @Test
    void takingBackLeavesWhatAColleagueWithTheSameMailboxRefuses() {
        ContactId otto =
                byOwner(
                        () ->
                                contacts.add(
                                        ContactDetails.named("Otto", "Kern")
                                                .withEmails(List.of(ANNA))));
        comes(Mails.answer("", "stop"), letterToAnna());
        read();
        IncomingMailId mail = only();
        assertThat(refusals.of(mail)).hasSize(2);
        byOwner(
                () -> {
                    consents.set(otto, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.GIVEN);
                    consents.set(otto, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);
                    refusals.takeBack(mail, "It was a joke of a colleague.");
                });

        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isFalse();
        assertThat(consents.refused(otto, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
        assertThat(suppression.holds(new EmailAddress(ANNA))).isTrue();
    }

    @Test
    void aComplaintThatNamesNoLetterOfOursClosesNothingAndWaitsForADecision() {
        letterToAnna();
        comes(Mails.COMPLAINT, "somebody-elses@x.test");
        read();

        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isFalse();
        assertThat(memberState()).isEqualTo("SENT");
        IncomingMailId mail = only();
        assertThat(incoming.card(mail).row().isUndecided()).isTrue();
        assertThat(incoming.card(mail).about()).isEqualTo(ANNA);
        assertThat(bellOf(owner)).contains("waits for a decision");

        byOwner(() -> refusals.decide(mail, true));

        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
        assertThat(incoming.card(mail).row().waits()).isFalse();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> refusals.decide(mail, false)));
        byOwner(() -> refusals.takeBack(mail, "It was forged all the same."));
        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isFalse();
    }

    @Test
    void aComplaintThatBringsTheWayOutOfALetterAlongIsBelievedOfThatLetterAlone() {
        letterToAnna();
        ContactId bert =
                byOwner(
                        () ->
                                contacts.add(
                                        ContactDetails.named("Bert", "Dahl")
                                                .withEmails(List.of("bert@client.test"))));
        String token = optOuts.token(anna, new EmailAddress(ANNA), campaign.value());
        comes(
                Mails.COMPLAINT
                        .replace(
                                "Original-Rcpt-To: <" + ANNA, "Original-Rcpt-To: <bert@client.test")
                        .replace(
                                "Message-ID: <" + Mails.LETTER + ">",
                                "List-Unsubscribe: <https://t.example/u/" + token + ">"),
                "none");
        read();

        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
        assertThat(consents.refused(bert, Channel.EMAIL, ConsentPurpose.MAILING)).isFalse();
    }

    private IncomingMailId only() {
        return new IncomingMailId(
                jdbc.sql("select incoming_mail_id from incoming_mail")
                        .query(java.util.UUID.class)
                        .single());
    }

    private String bellOf(UserId who) {
        return notices.latest(who, 5).stream()
                .map(NoticeCard::sentence)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    @Test
    void whoComplainsGetsNoneEither() {
        comes(Mails.COMPLAINT, letterToAnna());

        read();

        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
        assertThat(count("consent_entry where how = 'COMPLAINT'")).isEqualTo(1);
    }

    @Test
    void aKnownPersonsMailThatAnswersNothingWaitsForOneOfUs() {
        comes(Mails.answer("", "I saw your lorry."), "no-letter@x.test");

        read();

        assertThat(count("response")).isZero();
        IncomingMailId mail =
                new IncomingMailId(
                        jdbc.sql("select incoming_mail_id from incoming_mail")
                                .query(java.util.UUID.class)
                                .single());
        assertThat(incoming.card(mail).row().waits()).isTrue();
        assertThat(incoming.campaignsOf(anna, null)).containsKey(campaign);

        byOwner(() -> incoming.log(mail, campaign));

        assertThat(byOwner(() -> responses.of(anna)))
                .singleElement()
                .satisfies(one -> assertThat(one.note()).isEqualTo("I saw your lorry."));
        assertThat(byOwner(() -> timeline.of(List.of(anna), 10)))
                .anySatisfy(
                        item ->
                                assertThat(item.actorName())
                                        .contains("their mail from anna@client.test", "logged by"));
        assertThat(incoming.card(mail).row().waits()).isFalse();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> incoming.log(mail, campaign)));
    }

    @Test
    void ofAStrangersMailNothingIsMade() {
        long people = count("contact");
        comes(
                Mails.answer("", "Who are you?").replace(ANNA, "stranger@x.test"),
                "no-letter@x.test");

        read();

        assertThat(outcome()).isEqualTo("From nobody we know. Nothing was done.");
        assertThat(count("contact")).isEqualTo(people);
        assertThat(incoming.card(only()).row().isOfStranger()).isTrue();
    }

    @Test
    void anAnswerStandsAsTheContactsOwnWhoeverHadTheMailboxRead() {
        comes(Mails.answer("", "Yes, please call me."), letterToAnna());

        byOwner(this::read);

        assertThat(byOwner(() -> timeline.of(List.of(anna), 10)))
                .filteredOn(item -> item.kind() == TimelineKind.RESPONSE)
                .singleElement()
                .satisfies(
                        item ->
                                assertThat(item.actorName())
                                        .isEqualTo(
                                                "their mail from anna@client.test, read from the mailbox"));
        assertThat(count("response where recorded_by is not null")).isZero();
        assertThat(count("timeline_entry where actor_id is not null and kind = 'RESPONSE'"))
                .isZero();
    }

    @Test
    void answersOfBeforeAreTheirsAfterTheMigrationAndWhatOneOfUsWroteStaysOurs()
            throws IOException {
        comes(Mails.answer("", "Yes, please call me."), letterToAnna());
        byOwner(this::read);
        ResponseId theirs = byOwner(() -> responses.of(anna)).get(0).id();
        ResponseId ours =
                byOwner(
                        () ->
                                responses.record(
                                        new NewResponse(
                                                campaign,
                                                anna,
                                                ResponseKind.REPLIED,
                                                Channel.EMAIL,
                                                daysAgo(9),
                                                "She wrote to me.")));
        UUID owner =
                jdbc.sql("select recorded_by from response where response_id = ?")
                        .param(ours.value())
                        .query(UUID.class)
                        .single();
        jdbc.sql("update timeline_entry set origin = null, actor_id = ?").param(owner).update();
        jdbc.sql("update response set recorded_by = ?").param(owner).update();
        jdbc.sql(
                        """
                        insert into incoming_mail (incoming_mail_id, inbox_id, uid_validity, uid,
                               fingerprint, received_at, read_at, size, sender, subject, words,
                               verdict, why, outcome, response_id, proof, proof_words)
                        select gen_random_uuid(), inbox_id, uid_validity, uid + 1, 'other', received_at,
                               read_at, size, sender, subject, words, verdict, why,
                               'One of us had logged it already.', ?, proof, proof_words
                          from incoming_mail
                        """)
                .param(ours.value())
                .update();

        jdbc.sql(
                        new ClassPathResource(
                                        "db/migration/V235__mailing_tell_old_answers_as_theirs.sql")
                                .getContentAsString(StandardCharsets.UTF_8))
                .update();

        assertThat(authorOf(theirs))
                .isEqualTo("their mail from anna@client.test, read from the mailbox");
        assertThat(authorOf(ours)).doesNotContain("mailbox");
        assertThat(count("response where recorded_by is not null")).isEqualTo(1);
    }

    private String authorOf(ResponseId response) {
        return byOwner(() -> timeline.of(List.of(anna), 10)).stream()
                .filter(item -> response.value().equals(item.ref()))
                .findFirst()
                .orElseThrow()
                .actorName();
    }

    @Test
    void whereSeveralHaveTheAddressNobodyIsGuessed() {
        byOwner(() -> contacts.add(ContactDetails.named("Arne", "Berg").withEmails(List.of(ANNA))));
        comes(Mails.answer("", "Hello."), "no-letter@x.test");

        read();

        assertThat(outcome()).isEqualTo("Several people have this address. Nothing was done.");
    }

    @Test
    void anAnswerToACampaignInTheTrashIsKeptWithTheReason() {
        String letter = letterToAnna();
        jdbc.sql("update campaign set deleted_at = now() where campaign_id = ?")
                .param(campaign.value())
                .update();
        comes(Mails.answer("", "Yes."), letter);

        read();

        assertThat(outcome()).isEqualTo("The campaign is in the trash. The answer was not logged.");
        assertThat(count("response")).isZero();
    }

    @Test
    void aCopyOfOurOwnLetterIsNothing() {
        String letter = letterToAnna();
        comes(
                """
                From: news@crm.example.com
                To: anna@client.test
                Message-ID: <%s>
                Subject: Spring offer

                Dear Anna
                """
                        .formatted(letter),
                letter);

        read();

        assertThat(verdicts()).containsExactly("OWN");
    }

    @Test
    void aMailFromARestingMailboxWakesIt() {
        mailboxes.close(new EmailAddress(ANNA), daysAgo(5), "User unknown");
        comes(Mails.answer("", "I am here."), letterToAnna());

        read();

        assertThat(mailboxes.closedOf(anna)).isEmpty();
    }
}
