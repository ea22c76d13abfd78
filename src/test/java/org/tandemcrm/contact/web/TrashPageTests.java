package org.tandemcrm.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

@PageTest
@CleanDatabase
class TrashPageTests {

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired ContactDirectory directory;

    @Test
    void peopleSeeWhatTheyDiscardedAndOwnersSeeItAll() {
        UserId owner = people.with(Role.OWNER);
        UserId mara = people.named("Mara", Role.MARKETER);
        UserId mark = people.named("Mark", Role.MARKETER);
        ContactId anna = directory.add(ContactMother.anna());
        people.as(mara, () -> directory.discard(anna, 0));

        assertThat(mvc.get().uri("/trash").with(people.by(mara)))
                .hasStatusOk()
                .bodyText()
                .contains("Anna Berg", "/contacts/" + anna + "/restoration");
        assertThat(mvc.get().uri("/trash").with(people.by(mark)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Anna Berg");
        assertThat(mvc.get().uri("/trash").with(people.by(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("Anna Berg", "Mara");
    }
}
