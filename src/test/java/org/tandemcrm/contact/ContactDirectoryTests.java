package org.tandemcrm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.StaleEdit;

@ModuleTest
@CleanDatabase
class ContactDirectoryTests {

    @Autowired ContactDirectory directory;
    @Autowired CompanyDirectory companies;
    @Autowired ContactDesk desk;
    @Autowired Lists lists;

    @Test
    void keepsEverythingThatWasEntered() {
        CompanyId hafen = companies.add(ContactMother.hafen());
        ContactDetails anna =
                ContactMother.anna()
                        .withCompany(hafen)
                        .withEmails(List.of("Anna@Example.com", "berg@example.com"));

        ContactCard card = directory.card(directory.add(anna));

        assertThat(card.name()).isEqualTo("Anna Berg");
        assertThat(card.companyName()).isEqualTo("Hafen GmbH");
        assertThat(card.emails()).containsExactly("Anna@Example.com", "berg@example.com");
        assertThat(card.phones()).containsExactly("040 123456");
        assertThat(card.tags()).containsExactly("fair");
        assertThat(card.address().city()).isEqualTo("Hamburg");
        assertThat(card.deletedAt()).isNull();
    }

    @Test
    void changesTheOrderOfAddresses() {
        ContactDetails anna =
                ContactMother.anna().withEmails(List.of("a@example.com", "b@example.com"));
        ContactId id = directory.add(anna);

        directory.change(
                id,
                directory.card(id).version(),
                anna.withEmails(List.of("c@example.com", "b@example.com", "a@example.com")));

        assertThat(directory.card(id).emails())
                .containsExactly("c@example.com", "b@example.com", "a@example.com");
    }

    @Test
    void refusesAnEditOfAnOlderVersion() {
        ContactId id = directory.add(ContactMother.anna());
        long opened = directory.card(id).version();
        directory.change(id, opened, ContactDetails.named("Anna", "Berg-Holt"));

        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(() -> directory.change(id, opened, ContactMother.anna()));
        assertThat(directory.card(id).lastName()).isEqualTo("Berg-Holt");
    }

    @Test
    void anEditOfAnAddressAloneMakesTheOpenedVersionStale() {
        ContactDetails anna = ContactMother.anna();
        ContactId id = directory.add(anna);
        long opened = directory.card(id).version();

        directory.change(id, opened, anna.withEmails(List.of("new@example.com")));

        assertThat(directory.card(id).version()).isGreaterThan(opened);
    }

    @Test
    void refusesAContactOfWhomNothingIsKnown() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> directory.add(ContactDetails.named(" ", "")))
                .satisfies(e -> assertThat(e.flaws().get(0).field()).isEqualTo("lastName"));
    }

    @Test
    void findsAContactByAnyOfTheirMailboxesWhateverTheCase() {
        ContactId id =
                directory.add(
                        ContactMother.anna()
                                .withEmails(List.of("first@example.com", "Second@Example.com")));

        assertThat(directory.byEmail(new EmailAddress("SECOND@example.com"))).contains(id);
    }

    @Test
    void namesNobodyWhereTwoShareAMailbox() {
        ContactDetails shared = ContactMother.anna().withEmails(List.of("office@example.com"));
        directory.bring(List.of(shared, shared));

        assertThat(directory.byEmail(new EmailAddress("office@example.com"))).isEmpty();
    }

    @Test
    void leavesTheListForTheTrashAndComesBack() {
        ContactId id = directory.add(ContactMother.anna());
        directory.discard(id, directory.card(id).version());
        assertThat(names("")).isEmpty();
        assertThat(directory.card(id).deletedAt()).isNotNull();

        directory.restore(id);
        assertThat(names("")).containsExactly("Anna Berg");
    }

    @Test
    void aContactInTheTrashIsNotChanged() {
        ContactId id = directory.add(ContactMother.anna());
        directory.discard(id, directory.card(id).version());
        long version = directory.card(id).version();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> directory.change(id, version, ContactMother.anna()));
    }

    @Test
    void sortsByLastNameWithoutAccentsAndFiltersByTagCompanyAndWords() {
        companies.add(ContactMother.hafen());
        desk.add(ContactMother.person("Zoé", "Åberg"), "Hafen GmbH");
        desk.add(ContactMother.person("Adam", "Zorn"), null);
        desk.add(tagged("Mia", "Berg", "vip"), "Nord AG");

        assertThat(names("")).containsExactly("Zoé Åberg", "Mia Berg", "Adam Zorn");
        assertThat(names("sort=-name")).containsExactly("Adam Zorn", "Mia Berg", "Zoé Åberg");
        assertThat(names("tag=vip")).containsExactly("Mia Berg");
        assertThat(names("q=aberg hafen")).containsExactly("Zoé Åberg");
        assertThat(names("company.contains=nord")).containsExactly("Mia Berg");
    }

    @Test
    void entersTheCompanyThatNobodyKnowsAndReusesTheOneThatIsKnown() {
        ContactId one = desk.add(ContactMother.anna(), "Nord AG");
        ContactId two = desk.add(ContactMother.person("Bo", "Lund"), "nord ag");

        assertThat(directory.card(one).companyId()).isEqualTo(directory.card(two).companyId());
    }

    @Test
    void asksWhichCompanyIsMeantWhereTwoShareTheName() {
        companies.bring(List.of(CompanyDetails.named("Nord AG"), CompanyDetails.named("Nord AG")));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> desk.add(ContactMother.anna(), "Nord AG"))
                .satisfies(e -> assertThat(e.flaws().get(0).field()).isEqualTo("company"));
        assertThat(names("")).isEmpty();
    }

    private List<String> names(String query) {
        return lists.slice(ContactListing.CONTACTS, ListQuery.parse(query)).rows().stream()
                .map(ContactRow::name)
                .toList();
    }

    private static ContactDetails tagged(String firstName, String lastName, String tag) {
        ContactDetails d = ContactMother.person(firstName, lastName);
        return new ContactDetails(
                d.firstName(),
                d.lastName(),
                d.title(),
                d.emails(),
                d.phones(),
                null,
                null,
                Set.of(tag),
                d.address());
    }
}
