package org.tandemcrm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** The suppression list as people look at it and change it by hand. */
@ModuleTest
@CleanDatabase
class SuppressionDeskTests {

    private static final String ANNA = "anna@client.test";

    @Autowired SuppressionDesk desk;
    @Autowired Suppression suppression;
    @Autowired Consents consents;
    @Autowired ConsentLedger ledger;
    @Autowired ContactDirectory contacts;
    @Autowired UserMother users;
    @Autowired JdbcClient jdbc;

    UserId olga;
    UserId marta;

    @BeforeEach
    void start() {
        olga = users.owner();
        marta = users.marketer();
    }

    @Test
    void whoPhonesIsPutOnTheListThoughNobodyKnowsThem() {
        byMarta(
                () ->
                        desk.add(
                                TypedAddress.of("  ANNA@client.test "),
                                Channel.EMAIL,
                                "She phoned."));

        assertThat(suppression.holds(new EmailAddress(ANNA))).isTrue();
        SuppressionFinding found = find(ANNA);
        assertThat(found.held())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.channel()).isEqualTo(Channel.EMAIL);
                            assertThat(one.how()).isEqualTo(ConsentHow.HAND);
                        });
        assertThat(found.open()).isEmpty();
        assertThat(found.holders()).isEmpty();
        assertThat(found.acts()).extracting(SuppressionAct::reason).containsExactly("She phoned.");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from change_entry where table_name = 'suppression_act'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        ContactId late = users.as(marta, () -> contacts.add(anna()));
        assertThat(refused(late)).as("recognised when they come").isTrue();
    }

    @Test
    void whoHasTheAddressRefusesFromThenOnAndTheLedgerSaysWhy() {
        ContactId anna = users.as(marta, () -> contacts.add(anna()));

        byMarta(() -> desk.add(TypedAddress.of(ANNA), Channel.EMAIL, "She phoned."));

        assertThat(refused(anna)).isTrue();
        assertThat(ledger.of(anna))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.basis().source()).isEqualTo("She phoned.");
                            assertThat(line.recordedBy()).isNotNull();
                        });
        assertThat(find(ANNA).holders())
                .singleElement()
                .satisfies(one -> assertThat(one.refused()).containsExactly(Channel.EMAIL));
    }

    @Test
    void liftingWithAReasonFreesTheAddressAndIsNoAgreement() {
        ContactId anna = users.as(marta, () -> contacts.add(anna()));
        byMarta(() -> desk.add(TypedAddress.of(ANNA), Channel.EMAIL, "She phoned."));

        byMarta(() -> desk.lift(TypedAddress.of(ANNA), Channel.EMAIL, "It was her colleague."));

        assertThat(suppression.holds(new EmailAddress(ANNA))).isFalse();
        assertThat(consents.of(anna))
                .filteredOn(one -> one.purpose() == ConsentPurpose.MAILING)
                .extracting(Consent::state)
                .containsExactly(ConsentState.UNKNOWN);
        assertThat(ledger.of(anna)).hasSize(2);
        assertThat(ledger.of(anna).get(0).basis())
                .isEqualTo(ConsentBasis.of(ConsentHow.TAKEN_BACK, "It was her colleague."));
        assertThat(desk.acts()).extracting(SuppressionAct::lifted).containsExactly(true, false);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () ->
                                byMarta(
                                        () ->
                                                desk.lift(
                                                        TypedAddress.of(ANNA),
                                                        Channel.EMAIL,
                                                        "Again.")))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("not-suppressed"));
    }

    @Test
    void whatWasReportedAsSpamOnlyAnOwnerLifts() {
        ContactId anna = users.as(marta, () -> contacts.add(anna()));
        byMarta(
                () ->
                        consents.answer(
                                anna,
                                new NewAnswer(
                                        Channel.EMAIL,
                                        ConsentPurpose.MAILING,
                                        ConsentState.REFUSED),
                                ConsentBasis.of(ConsentHow.COMPLAINT)));

        assertThat(find(ANNA).held()).singleElement().matches(one -> !one.mayLift());
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () ->
                                byMarta(
                                        () ->
                                                desk.lift(
                                                        TypedAddress.of(ANNA),
                                                        Channel.EMAIL,
                                                        "She is sorry.")))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("complaint-stands"));
        users.as(olga, () -> desk.lift(TypedAddress.of(ANNA), Channel.EMAIL, "She is sorry."));
        assertThat(suppression.holds(new EmailAddress(ANNA))).isFalse();
    }

    @Test
    void aNumberIsFoundHoweverItIsTyped() {
        ContactId anna =
                users.as(marta, () -> contacts.add(anna().withPhones(List.of("+49 40 123456"))));
        byMarta(() -> desk.add(TypedAddress.of("+49 (40) 12 34 56"), Channel.PHONE, "He shouted."));

        assertThat(consents.refused(anna, Channel.PHONE, ConsentPurpose.MAILING)).isTrue();
        SuppressionFinding found = find("+4940123456");
        assertThat(found.held())
                .extracting(SuppressionFinding.Held::channel)
                .containsExactly(Channel.PHONE);
        assertThat(found.open()).containsExactly(Channel.MESSAGE);
    }

    @Test
    void aHouseIsKnownHoweverItIsSpeltAndKeepsPrintFromWhoeverComesThereByThatName() {
        byMarta(() -> desk.add(house("20457", "Hamburg"), Channel.POST, "She wrote a card."));

        ContactId again = users.as(marta, () -> contacts.add(at("Hauptstr. 5", null, "HAMBURG")));
        ContactId moved = users.as(marta, () -> contacts.add(at("Hauptstr. 7", "20457", null)));

        assertThat(consents.refused(again, Channel.POST, ConsentPurpose.MAILING)).isTrue();
        assertThat(consents.refused(moved, Channel.POST, ConsentPurpose.MAILING)).isFalse();
        SuppressionFinding found = users.as(marta, () -> desk.find(house("D-20457", "hamburg ")));
        assertThat(found.address()).isEqualTo("Berg, Anna, Haupt-Stra\u00dfe 5, D-20457 hamburg");
        assertThat(found.held())
                .extracting(SuppressionFinding.Held::channel)
                .containsExactly(Channel.POST);
        assertThat(found.open()).isEmpty();
        assertThat(found.holders())
                .extracting(SuppressionFinding.Holder::id)
                .containsExactly(again);
        assertThat(jdbc.sql("select count(*) from suppression").query(Integer.class).single())
                .isGreaterThan(1);
    }

    @Test
    void liftingAHouseFreesAlsoWhatElseItsPeopleWereKnownBy() {
        ContactDetails details =
                at("Hauptstr. 5", "20457", "Hamburg").withEmails(List.of("anna@client.test"));
        ContactId anna = users.as(marta, () -> contacts.add(details));
        TypedAddress typed = house("20457", null);
        byMarta(() -> desk.add(typed, Channel.POST, "She wrote a card."));
        assertThat(consents.refused(anna, Channel.POST, ConsentPurpose.MAILING)).isTrue();

        byMarta(() -> desk.lift(typed, Channel.POST, "It was her mother."));

        assertThat(jdbc.sql("select count(*) from suppression").query(Integer.class).single())
                .isZero();
        ContactId twin = users.as(marta, () -> contacts.add(at("Hauptstr. 5", null, "Hamburg")));
        for (ContactId one : List.of(anna, twin)) {
            assertThat(consents.refused(one, Channel.POST, ConsentPurpose.MAILING)).isFalse();
        }
        assertThat(desk.acts()).extracting(SuppressionAct::lifted).containsExactly(true, false);
    }

    @Test
    void aHouseNeedsANameAStreetAndAPlace() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> find(new TypedAddress("a@client.test", " ", "...", null, "Ulm")))
                .satisfies(
                        e ->
                                assertThat(e.flaws())
                                        .extracting("field")
                                        .containsExactly("address", "name", "street"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> find(new TypedAddress(null, "Anna", "Hauptstr. 5", " ", null)))
                .satisfies(e -> assertThat(e.flaws()).extracting("field").contains("postalCode"));
        assertFlaw("channel", () -> desk.add(house("20457", null), Channel.EMAIL, "x"));
    }

    private static TypedAddress house(String postalCode, String city) {
        return new TypedAddress(null, "Berg, Anna", "Haupt-Stra\u00dfe 5", postalCode, city);
    }

    private static ContactDetails at(String street, String postalCode, String city) {
        return new ContactDetails(
                "Anna",
                "Berg",
                null,
                List.of(),
                List.of(),
                null,
                null,
                Set.of(),
                new Address(street, city, null, postalCode, null));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertFlaw("address", () -> desk.add(TypedAddress.of("nobody"), Channel.EMAIL, "x"));
        assertFlaw("address", () -> desk.add(TypedAddress.of(null), Channel.EMAIL, "x"));
        assertFlaw("reason", () -> desk.add(TypedAddress.of(ANNA), Channel.EMAIL, " "));
        assertFlaw(
                "reason", () -> desk.lift(TypedAddress.of(ANNA), Channel.EMAIL, "x".repeat(501)));
        assertFlaw("channel", () -> desk.add(TypedAddress.of(ANNA), Channel.PHONE, "x"));
        assertThat(jdbc.sql("select count(*) from suppression").query(Integer.class).single())
                .isZero();
    }

    @Test
    void theCensusCountsByChannelAndWayAndNamesNoAddress() {
        byMarta(() -> desk.add(TypedAddress.of(ANNA), Channel.EMAIL, "She phoned."));
        byMarta(() -> desk.add(TypedAddress.of("bert@client.test"), Channel.EMAIL, "He phoned."));
        byMarta(() -> desk.add(TypedAddress.of("+4940123456"), Channel.PHONE, "He phoned."));

        SuppressionCensus census = desk.census();

        assertThat(census.of(Channel.EMAIL)).isEqualTo(2);
        assertThat(census.of(Channel.PHONE)).isEqualTo(1);
        assertThat(census.channels()).containsExactly(Channel.EMAIL, Channel.PHONE);
        assertThat(census.months()).hasSize(12);
        assertThat(census.months().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(3);
        assertThat(census.toString() + desk.acts()).doesNotContain("client.test", "4940123456");
    }

    private void assertFlaw(String field, Runnable work) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> byMarta(work))
                .satisfies(e -> assertThat(e.flaws()).extracting("field").containsExactly(field));
    }

    private SuppressionFinding find(String address) {
        return find(TypedAddress.of(address));
    }

    private SuppressionFinding find(TypedAddress typed) {
        return users.as(marta, () -> desk.find(typed));
    }

    private void byMarta(Runnable work) {
        users.as(marta, work);
    }

    private boolean refused(ContactId contact) {
        return consents.refused(contact, Channel.EMAIL, ConsentPurpose.MAILING);
    }

    private static ContactDetails anna() {
        return ContactDetails.named("Anna", "Berg").withEmails(List.of(ANNA));
    }
}
