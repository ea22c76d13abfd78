package org.tandemcrm.mailing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.ResponseCard;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.campaign.Stranger;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.RuleBroken;

/** Somebody whom we do not know wrote: one of us says who it is, or that it is not about us. */
class StrangerTests extends InboxWorld {

    private static final String ZOE = "zoe@new.test";

    @Autowired StrangerDesk strangers;
    @Autowired Consents consents;

    @Test
    void withOneClickTheyAreEnteredWithTheirResponseAndTheirLeadIsWarm() {
        IncomingMailId mail = zoeWrites("I saw your lorry.");
        Introduction proposed = strangers.introduction(mail, null);
        assertThat(proposed.people()).isEmpty();
        assertThat(proposed.name()).isEqualTo(new WriterName("Zoe", "Zander"));

        ResponseId id = byOwner(() -> strangers.enter(mail, campaign, zoe()));

        ResponseCard response = byOwner(() -> responses.card(id));
        assertThat(response.kind()).isEqualTo(ResponseKind.REPLIED);
        assertThat(response.channel()).isEqualTo(Channel.EMAIL);
        assertThat(response.note()).isEqualTo("I saw your lorry.");
        assertThat(response.occurredAt()).isEqualTo(ago(Duration.ofHours(1)));
        assertThat(
                        card(byOwner(() -> desk.openLeadOf(response.contactId())).orElseThrow())
                                .temperature())
                .isEqualTo(Temperature.WARM);
        assertThat(contacts.card(response.contactId()).emails()).containsExactly(ZOE);
        IncomingRow row = incoming.card(mail).row();
        assertThat(row.contactId()).isEqualTo(response.contactId());
        assertThat(row.waits()).isFalse();
    }

    @Test
    void twiceMakesOneResponse() {
        IncomingMailId mail = zoeWrites("Hello.");
        byOwner(() -> strangers.enter(mail, campaign, zoe()));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> strangers.enter(mail, campaign, zoe())));
        assertThat(count("response")).isEqualTo(1);
    }

    @Test
    void whatElseCameFromThatMailboxIsTheirsFromThenOn() {
        IncomingMailId first = zoeWrites("Hello.");
        comes(stranger("And one more thing.").replace("answer-1", "answer-2"), "none@x.test");
        read();

        byOwner(() -> strangers.enter(first, campaign, zoe()));

        assertThat(count("incoming_mail where contact_id is not null")).isEqualTo(2);
        assertThat(incoming.count()).isEqualTo(1);
        IncomingMailId next = incoming.nextWaiting(first).orElseThrow();
        assertThat(incoming.card(next).row().isOfStranger()).isFalse();
    }

    @Test
    void aCodeInTheMailProposesItsCampaignAndNothingMore() {
        jdbc.sql("update campaign set code = 'K7F3' where campaign_id = ?")
                .param(campaign.value())
                .update();
        byOwner(() -> leads.campaign("Another"));

        IncomingMailId mail = zoeWrites("Your flyer says K7F3.");

        assertThat(strangers.introduction(mail, null).proposal()).isEqualTo(campaign);
        assertThat(count("response")).isZero();
        assertThat(strangers.introduction(zoeWritesAgain("No code."), null).guess()).isNull();
    }

    @Test
    void aNamesakeIsProposedAndTheAddressIsEnteredOnlyWhereOneOfUsSaysSo() {
        ContactId zoe =
                byOwner(
                        () ->
                                contacts.add(
                                        ContactDetails.named("Zoe", "Zander")
                                                .withEmails(List.of("zoe@old.test"))));
        IncomingMailId mail = zoeWrites("It is me.");
        Introduction proposed = strangers.introduction(mail, null);
        assertThat(proposed.people())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.id()).isEqualTo(zoe);
                            assertThat(one.hasAddress()).isFalse();
                        });
        assertThat(proposed.onlyHolder()).isNull();

        byOwner(() -> strangers.recognise(mail, campaign, zoe, false));
        assertThat(contacts.card(zoe).emails()).containsExactly("zoe@old.test");

        IncomingMailId later = zoeWritesAgain("Me again.");
        byOwner(() -> strangers.recognise(later, campaign, zoe, true));
        ContactCard card = contacts.card(zoe);
        assertThat(card.emails()).containsExactly("zoe@old.test", ZOE);
        assertThat(byOwner(() -> responses.of(zoe))).hasSize(2);
    }

    @Test
    void whereSeveralHaveTheAddressOneOfUsSaysWhoItWas() {
        ContactId arne =
                byOwner(
                        () ->
                                contacts.add(
                                        ContactDetails.named("Arne", "Berg")
                                                .withEmails(List.of(ANNA))));
        comes(Mails.answer("", "Hello."), "no-letter@x.test");
        read();
        IncomingMailId mail = latest();
        assertThat(strangers.introduction(mail, null).people())
                .filteredOn(Acquaintance::hasAddress)
                .extracting(Acquaintance::id)
                .containsExactlyInAnyOrder(anna, arne);

        byOwner(() -> strangers.recognise(mail, campaign, arne, true));

        assertThat(contacts.card(arne).emails()).as("it was theirs already").containsExactly(ANNA);
        assertThat(byOwner(() -> responses.of(anna))).isEmpty();
    }

    @Test
    void whatIsSetAsideWaitsNoMoreUntilItIsBroughtBack() {
        IncomingMailId mail = zoeWrites("Buy our pills.");
        byOwner(() -> incoming.setAside(mail));

        assertThat(incoming.card(mail).row().waits()).isFalse();
        assertThat(incoming.card(mail).row().setAside()).isTrue();
        assertThat(incoming.count()).isZero();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> strangers.enter(mail, campaign, zoe())));

        byOwner(() -> incoming.bringBack(mail));
        assertThat(incoming.card(mail).row().waits()).isTrue();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> incoming.bringBack(mail)));
    }

    @Test
    void aMachinesAnswerIsNeverMadeAResponse() {
        comes(
                stranger("I am away.")
                        .replace("Subject:", "Auto-Submitted: auto-replied\nSubject:"),
                "none@x.test");
        read();
        IncomingMailId mail = latest();

        assertThat(incoming.card(mail).row().verdict()).isEqualTo(Verdict.MACHINE);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> strangers.enter(mail, campaign, zoe())));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> incoming.setAside(mail)));
    }

    @Test
    void whoOptedOutBeforeGetsNoMailingsThoughTheyAreEnteredAgain() {
        byOwner(
                () -> {
                    ContactId before =
                            contacts.add(
                                    ContactDetails.named("Zoe", "Zander").withEmails(List.of(ZOE)));
                    consents.set(
                            before, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);
                    contacts.discard(before, contacts.card(before).version());
                });
        IncomingMailId mail = zoeWrites("One question.");

        ResponseId id = byOwner(() -> strangers.enter(mail, campaign, zoe()));

        ContactId zoe = byOwner(() -> responses.card(id)).contactId();
        assertThat(consents.refused(zoe, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
    }

    private Stranger zoe() {
        return new Stranger("Zoe", "Zander", ZOE, null, null);
    }

    private IncomingMailId zoeWrites(String words) {
        comes(stranger(words), "no-letter@x.test");
        read();
        return latest();
    }

    private IncomingMailId zoeWritesAgain(String words) {
        comes(stranger(words).replace("answer-1", "answer-7"), "no-letter@x.test");
        read();
        return latest();
    }

    private static String stranger(String words) {
        return Mails.answer("", words)
                .replaceAll("(?m)^From:.*$", "From: Zoe Zander <" + ZOE + ">");
    }

    private IncomingMailId latest() {
        return new IncomingMailId(
                jdbc.sql("select incoming_mail_id from incoming_mail order by uid desc limit 1")
                        .query(UUID.class)
                        .single());
    }
}
