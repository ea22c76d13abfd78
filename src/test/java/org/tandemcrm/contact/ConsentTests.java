package org.tandemcrm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.shared.EmailAddress;

@ModuleTest
@CleanDatabase
class ConsentTests {

    private static final EmailAddress ANNAS = new EmailAddress("anna.berg@example.com");
    private static final ConsentBasis FORM =
            new ConsentBasis(ConsentHow.FORM, "Send me the news.", 3, "Form Price list");

    @Autowired ContactDirectory directory;
    @Autowired CompanyDirectory companies;
    @Autowired ContactDesk desk;
    @Autowired Consents consents;
    @Autowired ConsentLedger ledger;
    @Autowired Suppression suppression;
    @Autowired OptOuts optOuts;
    @Autowired Timeline timeline;
    @Autowired JdbcClient jdbc;

    @Test
    void theLedgerKeepsEveryAnswerWithItsWords() {
        ContactId anna = anna();
        consents.answer(anna, mailing(ConsentState.GIVEN), FORM);
        consents.answer(anna, mailing(ConsentState.GIVEN), FORM);
        consents.set(anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);

        assertThat(ledger.of(anna))
                .extracting(ConsentLine::state)
                .containsExactly(ConsentState.REFUSED, ConsentState.GIVEN, ConsentState.GIVEN);
        assertThat(ledger.of(anna).get(2).basis()).isEqualTo(FORM);
    }

    @Test
    void aFormThatAnybodyCanFillInDoesNotTakeARefusalBackButAConfirmationDoes() {
        ContactId anna = anna();
        consents.set(anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);

        consents.answer(anna, mailing(ConsentState.GIVEN), FORM);
        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
        assertThat(suppression.holds(ANNAS)).isTrue();

        consents.answer(anna, mailing(ConsentState.GIVEN), ConsentBasis.of(ConsentHow.CONFIRMED));
        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isFalse();
        assertThat(suppression.holds(ANNAS)).isFalse();
    }

    @Test
    void whoOptedOutIsRecognisedAfterTheContactIsGoneWithoutTheAddressBeingKept() {
        ContactId anna = anna();
        consents.set(anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);
        purge(anna);

        ContactId again =
                directory.bring(List.of(detailsOf(" Anna.BERG@example.com ".strip()))).get(0);

        assertThat(consents.refused(again, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
        assertThat(ledger.of(again).get(0).basis().how()).isEqualTo(ConsentHow.SUPPRESSED);
        assertThat(timeline.of(List.of(again), 1).get(0).detail())
                .isEqualTo("This address had opted out before");
        assertThat(suppression.heldOf(List.of(ANNAS, new EmailAddress("b@example.com"))))
                .containsExactly(ANNAS);
    }

    @Test
    void aProgramThatEntersSomebodyWithConsentDoesNotLiftTheirRefusal() {
        consents.set(anna(), Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);

        ContactId again =
                desk.addWithAnswers(detailsOf(ANNAS.value()), List.of(mailing(ConsentState.GIVEN)));

        assertThat(consents.refused(again, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
    }

    @Test
    void whatAProgramSaysOfSomebodyKnownIsKeptToo() {
        ContactId anna = anna();

        desk.meetWithAnswers(detailsOf(ANNAS.value()), List.of(mailing(ConsentState.REFUSED)));
        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();

        desk.meetWithAnswers(detailsOf(ANNAS.value()), List.of(mailing(ConsentState.GIVEN)));
        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING))
                .as("a list takes no refusal back")
                .isTrue();
    }

    @Test
    void anAddressThatOptedOutTakesItsRefusalToTheContactWhoGetsIt() {
        consents.set(anna(), Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);
        ContactId bela = directory.add(detailsOf("bela@example.com"));

        directory.change(bela, directory.card(bela).version(), detailsOf(ANNAS.value()));

        assertThat(consents.refused(bela, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
    }

    @Test
    void aMailboxThatOptedOutIsShutForEverybodyWhoHasItUntilItsOwnerSaysOtherwise() {
        ContactId anna = anna();
        ContactId colleague = directory.add(detailsOf(ANNAS.value()));

        optOuts.unsubscribe(link(anna), ConsentBasis.of(ConsentHow.ONE_CLICK));

        assertThat(shut()).containsExactlyInAnyOrder(anna.value(), colleague.value());
        purge(anna);
        assertThat(shut()).as("the list outlives its people").containsExactly(colleague.value());
        optOuts.choose(
                link(colleague), EnumSet.of(Channel.EMAIL), ConsentBasis.of(ConsentHow.ONE_CLICK));
        assertThat(shut()).isEmpty();
        assertThat(suppression.holds(ANNAS)).isFalse();
    }

    private OptOut link(ContactId contact) {
        return optOuts.read(optOuts.token(contact, ANNAS, null)).orElseThrow();
    }

    private List<UUID> shut() {
        return jdbc.sql("select contact_id from suppressed_mailbox").query(UUID.class).list();
    }

    @Test
    void aTokenIsReadBackAndAForgedOneIsNone() {
        ContactId anna = anna();
        UUID campaign = UUID.randomUUID();
        String token = optOuts.token(anna, ANNAS, campaign);

        OptOut link = optOuts.read(token).orElseThrow();

        assertThat(link.contact()).isEqualTo(anna);
        assertThat(link.occasion()).isEqualTo(campaign);
        char other = token.charAt(5) == 'A' ? 'B' : 'A';
        assertThat(optOuts.read(token.substring(0, 5) + other + token.substring(6))).isEmpty();
        assertThat(optOuts.read(token.substring(1))).isEmpty();
        assertThat(optOuts.read("%3Cscript%3E")).isEmpty();
    }

    @Test
    void oneClickOptsOutForEmailOnlyAndAgainChangesNothing() {
        ContactId anna = anna();
        OptOut link = optOuts.read(optOuts.token(anna, ANNAS, null)).orElseThrow();

        optOuts.unsubscribe(link, ConsentBasis.of(ConsentHow.ONE_CLICK));
        optOuts.unsubscribe(link, ConsentBasis.of(ConsentHow.ONE_CLICK));

        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.PERSONAL)).isFalse();
        assertThat(consents.refused(anna, Channel.POST, ConsentPurpose.MAILING)).isFalse();
        assertThat(ledger.of(anna)).hasSize(1);
    }

    @Test
    void afterAMergeTheLinkOfTheOldContactOptsTheKeptOneOut() {
        ContactId old = anna();
        OptOut link = optOuts.read(optOuts.token(old, ANNAS, null)).orElseThrow();
        ContactId kept = directory.add(detailsOf("berg@example.com"));
        directory.discard(old, directory.card(old).version());
        directory.change(
                kept,
                directory.card(kept).version(),
                detailsOf("berg@example.com")
                        .withEmails(List.of("berg@example.com", ANNAS.value())));

        optOuts.unsubscribe(link, ConsentBasis.of(ConsentHow.ONE_CLICK));

        assertThat(consents.refused(kept, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
    }

    @Test
    void theLinkOfAContactWhoIsGoneStillKeepsTheHash() {
        ContactId anna = anna();
        OptOut link = optOuts.read(optOuts.token(anna, ANNAS, null)).orElseThrow();
        purge(anna);

        optOuts.unsubscribe(link, ConsentBasis.of(ConsentHow.ONE_CLICK));

        assertThat(suppression.holds(ANNAS)).isTrue();
        assertThat(optOuts.welcome(link)).isEmpty();
    }

    @Test
    void chosenPreferencesAreKeptPerChannel() {
        ContactId anna = anna();
        OptOut link = optOuts.read(optOuts.token(anna, ANNAS, null)).orElseThrow();

        optOuts.choose(
                link,
                EnumSet.of(Channel.POST),
                ConsentBasis.of(ConsentHow.PREFERENCES, "Spring mailing"));

        assertThat(optOuts.welcome(link)).containsExactly(Channel.POST);
        assertThat(suppression.holds(ANNAS)).isTrue();
        optOuts.choose(link, EnumSet.of(Channel.EMAIL), ConsentBasis.of(ConsentHow.PREFERENCES));
        assertThat(suppression.holds(ANNAS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna | Berg | Haupt-Stra\u00dfe 5 | 20095 | Hamburg | true",
                "Anna | BERG | Hauptstr. 5 | 20095 | | true",
                "Anna | Berg | hauptstrasse 5 | | hamburg | true",
                " | Berg Anna | Hauptstr. 5 | 20095 | | true",
                "Otto | Berg | Hauptstra\u00dfe 5 | 20095 | Hamburg | false",
                "Anna | Berg | Hauptstra\u00dfe 15 | 20095 | Hamburg | false",
                "Anna | Berg | Hauptstra\u00dfe 5 | 24103 | Kiel | false",
                "Anna | Berg | | 20095 | Hamburg | false"
            })
    void whoRefusedPostIsRecognisedByNameAndAddressHoweverTheyAreSpelt(
            String first, String last, String street, String code, String city, boolean known) {
        ContactId anna =
                directory.add(
                        posted(null, "Anna", "Berg", "Hauptstra\u00dfe 5", "20095", "Hamburg"));
        consents.set(anna, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
        purge(anna);

        ContactId again =
                directory
                        .bring(List.of(posted("new@example.com", first, last, street, code, city)))
                        .get(0);

        assertThat(consents.refused(again, Channel.POST, ConsentPurpose.MAILING)).isEqualTo(known);
        assertThat(consents.refused(again, Channel.EMAIL, ConsentPurpose.MAILING)).isFalse();
    }

    @Test
    void whoRefusedPostIsRecognisedWhenTheirCompanyMovesToThatAddress() {
        ContactId anna =
                directory.add(posted(null, "Anna", "Berg", "Hauptstr. 5", "20095", "Hamburg"));
        consents.set(anna, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
        purge(anna);
        CompanyId hafen = companies.add(CompanyDetails.named("Hafen"));
        ContactId again =
                directory.add(posted(null, "Anna", "Berg", null, null, null).withCompany(hafen));
        ContactId otto =
                directory.add(posted(null, "Otto", "Kern", null, null, null).withCompany(hafen));
        assertThat(consents.refused(again, Channel.POST, ConsentPurpose.MAILING)).isFalse();

        companies.change(
                hafen,
                companies.card(hafen).version(),
                new CompanyDetails(
                        "Hafen",
                        null,
                        null,
                        null,
                        null,
                        new Address("Hauptstra\u00dfe 5", "Hamburg", null, "20095", null)));

        assertThat(consents.refused(again, Channel.POST, ConsentPurpose.MAILING)).isTrue();
        assertThat(consents.refused(otto, Channel.POST, ConsentPurpose.MAILING)).isFalse();
    }

    @Test
    void whoRefusedPostByTheLinkOfALetterIsRecognisedByTheMailboxThoughTheyMoved() {
        ContactId anna = anna();
        OptOut link = optOuts.read(optOuts.token(anna, ANNAS, null)).orElseThrow();
        purge(anna);

        optOuts.choose(link, EnumSet.of(Channel.EMAIL), ConsentBasis.of(ConsentHow.PREFERENCES));
        ContactId again =
                directory
                        .bring(List.of(posted(ANNAS.value(), "A", "Berg", "Ring 1", "1", "Ulm")))
                        .get(0);

        assertThat(consents.refused(again, Channel.POST, ConsentPurpose.MAILING)).isTrue();
        assertThat(consents.refused(again, Channel.MESSAGE, ConsentPurpose.MAILING)).isTrue();
        assertThat(consents.refused(again, Channel.EMAIL, ConsentPurpose.MAILING)).isFalse();
    }

    @Test
    void whoRefusedMessagesOrPostAtASharedMailboxDoesNotRefuseForTheColleagues() {
        EmailAddress shared = new EmailAddress("info@example.com");
        ContactId anna = directory.add(posted(shared.value(), "Anna", "Berg", null, null, null));
        consents.set(anna, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
        consents.set(anna, Channel.MESSAGE, ConsentPurpose.MAILING, ConsentState.REFUSED);
        purge(anna);

        ContactId otto = directory.add(posted(shared.value(), "Otto", "Kern", null, null, null));
        ContactId again = directory.add(posted(shared.value(), "Anna", "Berg", null, null, null));

        assertThat(consents.refused(otto, Channel.POST, ConsentPurpose.MAILING)).isFalse();
        assertThat(consents.refused(again, Channel.POST, ConsentPurpose.MAILING)).isTrue();
        assertThat(consents.refused(again, Channel.MESSAGE, ConsentPurpose.MAILING)).isTrue();
        consents.set(again, Channel.POST, ConsentPurpose.MAILING, ConsentState.GIVEN);
        purge(again);
        ContactId third = directory.add(posted(shared.value(), "Anna", "Berg", null, null, null));
        assertThat(consents.refused(third, Channel.POST, ConsentPurpose.MAILING)).isFalse();
    }

    private static ContactDetails posted(
            @Nullable String email,
            @Nullable String first,
            String last,
            @Nullable String street,
            @Nullable String code,
            @Nullable String city) {
        return new ContactDetails(
                first,
                last,
                null,
                email == null ? List.of() : List.of(email),
                List.of(),
                null,
                null,
                Set.of(),
                new Address(street, city, null, code, null));
    }

    private ContactId anna() {
        return directory.add(detailsOf(ANNAS.value()));
    }

    private static ContactDetails detailsOf(String email) {
        return new ContactDetails(
                "Anna",
                "Berg",
                null,
                List.of(email),
                List.of("040 123456"),
                null,
                null,
                Set.of(),
                Address.UNKNOWN);
    }

    private static NewAnswer mailing(ConsentState state) {
        return new NewAnswer(Channel.EMAIL, ConsentPurpose.MAILING, state);
    }

    private void purge(ContactId contact) {
        for (String table :
                List.of(
                        "consent",
                        "consent_entry",
                        "timeline_entry",
                        "contact_email",
                        "contact_phone",
                        "contact")) {
            jdbc.sql("delete from " + table + " where contact_id = ?")
                    .param(contact.value())
                    .update();
        }
    }
}
