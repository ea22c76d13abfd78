package org.tandemcrm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.Role;

/** A mailbox from which letters come back rests until somebody says otherwise. */
@PageTest
@CleanDatabase
class MailboxesTests {

    private static final EmailAddress ANNA = new EmailAddress("Anna.Berg@example.com");
    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired ContactDirectory directory;
    @Autowired Mailboxes mailboxes;
    @Autowired Timeline timeline;
    @Autowired TestPeople people;
    @Autowired MockMvcTester mvc;

    private ContactId anna;

    @BeforeEach
    void anna() {
        people.with(Role.OWNER);
        anna =
                directory.add(
                        ContactDetails.named("Anna", "Berg")
                                .withEmails(List.of(ANNA.value(), "anna@home.test")));
    }

    @Test
    void onlyTheOneAddressIsClosedWhoeverTypedItHowever() {
        mailboxes.close(new EmailAddress("anna.berg@EXAMPLE.com"), THEN, "User unknown");

        assertThat(mailboxes.closedOf(anna)).containsOnlyKeys(ANNA.value());
        mailboxes.close(ANNA, THEN.plusSeconds(9), "Still unknown");

        assertThat(timeline.of(List.of(anna), 10))
                .singleElement()
                .satisfies(
                        item ->
                                assertThat(item.title())
                                        .isEqualTo("Mail to anna.berg@EXAMPLE.com comes back"));
        assertThat(mailboxes.closedOf(anna).get(ANNA.value()))
                .isEqualTo(new Mailboxes.Undeliverable(THEN, "User unknown"));
    }

    @Test
    void aLetterFromTheMailboxOpensItAgain() {
        mailboxes.close(ANNA, THEN, "User unknown");
        mailboxes.open(new EmailAddress("anna.berg@example.com"));

        assertThat(mailboxes.closedOf(anna)).isEmpty();
    }

    @Test
    void thePageOfTheContactSaysItAndLetsItBeTriedAgain() throws Exception {
        mailboxes.close(ANNA, THEN, "550 <script>x</script>");
        var marketer = people.by(Role.MARKETER);

        assertThat(mvc.get().uri("/contacts/" + anna).with(marketer).exchange())
                .bodyText()
                .contains("Mail comes back", ANNA.value(), "550 &lt;script&gt;");
        assertThat(
                        mvc.post()
                                .uri("/contacts/" + anna + "/mailboxes/trial")
                                .param("address", ANNA.value())
                                .with(marketer)
                                .with(SecurityMockMvcRequestPostProcessors.csrf())
                                .exchange())
                .hasRedirectedUrl("/contacts/" + anna);
        assertThat(mailboxes.closedOf(anna)).isEmpty();
    }
}
