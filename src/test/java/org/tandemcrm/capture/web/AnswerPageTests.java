package org.tandemcrm.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.ResponseCard;
import org.tandemcrm.capture.CaptureMother;
import org.tandemcrm.capture.FormDetails;
import org.tandemcrm.capture.FormQuestion;
import org.tandemcrm.capture.Medium;
import org.tandemcrm.capture.NewLink;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.ConsentLedger;
import org.tandemcrm.contact.ConsentLine;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.house.Statements;
import org.tandemcrm.mailing.MailDesk;
import org.tandemcrm.mailing.MailServerMother;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.Role;

class AnswerPageTests extends PriceFormTest {

    private static final Map<String, String> CARLA =
            Map.of(
                    "firstName", "Carla",
                    "lastName", "Dorn",
                    "email", "carla@example.com",
                    "message", "What does a pallet to Kiel cost?");

    @Autowired MailDesk mailDesk;
    @Autowired Consents consents;
    @Autowired ConsentLedger ledger;

    @Test
    void aStrangerBecomesAContactWithAResponseAndALeadOnce() {
        FormVisitor carla = visitor().open().waits(Duration.ofSeconds(20));

        MockHttpServletResponse answer = carla.send(CARLA);
        MockHttpServletResponse twice = carla.send(CARLA);

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).isEqualTo("/f/prices/thanks");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(twice.getStatus()).isEqualTo(302);
        ContactId contact = carla();
        assertThat(responses.of(contact))
                .extracting(ResponseCard::campaignName, ResponseCard::note)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Spring mailing", "What does a pallet to Kiel cost?"));
        assertThat(count("lead")).isEqualTo(1);
        assertThat(ledger.of(contact)).isEmpty();
    }

    @Test
    void theTickIsKeptWithTheWordsThatWereShown() {
        visitor().open().waits(Duration.ofSeconds(3)).send(with(CARLA, "consent", "yes"));

        ContactId contact = carla();
        ConsentLine line = ledger.of(contact).get(0);
        assertThat(line.state()).isEqualTo(ConsentState.GIVEN);
        assertThat(line.basis().how()).isEqualTo(ConsentHow.FORM);
        assertThat(line.basis().wording()).isEqualTo("Send me the news by email.");
        assertThat(line.basis().version()).isEqualTo(1);
    }

    @Test
    void aNewWordingIsANewVersion() {
        var card = forms.card(form);
        forms.change(
                form,
                card.version(),
                new FormDetails(
                        "prices",
                        "Ask for the price list",
                        null,
                        card.details().fields(),
                        card.details().required(),
                        "Send me everything.",
                        false,
                        "Send",
                        "Thanks.",
                        null,
                        List.of(),
                        List.of(),
                        List.of()));

        assertThat(forms.card(form).wordingVersion()).isEqualTo(2);
        assertThat(count("form_wording")).isEqualTo(2);
    }

    @Test
    void whoIsKnownByMailboxNumberOrCodeIsNotEnteredAgainAndNothingOfTheirsIsOverwritten() {
        ContactId anna = contacts.add(ContactMother.anna());
        String mailbox = contacts.card(anna).emails().get(0);
        String code = mint.personal(spring, anna, "https://example.com/").substring(3);

        visitor()
                .open()
                .waits(Duration.ofSeconds(3))
                .send(
                        Map.of(
                                "email",
                                mailbox.toUpperCase(java.util.Locale.ROOT),
                                "lastName",
                                "Other"));
        visitor()
                .open()
                .waits(Duration.ofSeconds(3))
                .send(Map.of("phone", "+49 40 123456", "email", "new1@example.com"));
        visitor()
                .open("?c=" + code)
                .waits(Duration.ofSeconds(3))
                .send(Map.of("email", "new2@example.com", "lastName", "Berg"));

        assertThat(responses.of(anna)).hasSize(3);
        assertThat(contacts.card(anna).lastName()).isEqualTo("Berg");
        assertThat(count("contact")).isEqualTo(1);
        visitor()
                .open("?c=" + code)
                .waits(Duration.ofSeconds(3))
                .send(Map.of("email", "new3@example.com", "lastName", "Quandt"));
        assertThat(count("contact")).isEqualTo(2);
    }

    @Test
    void whoeverALetterWasHandedOnToAnswersForThemselves() {
        ContactId anna = contacts.add(ContactMother.anna());
        String code = mint.personal(spring, anna, "https://example.com/").substring(3);

        visitor()
                .open("?c=" + code)
                .waits(Duration.ofSeconds(3))
                .send(Map.of("email", "colleague@example.com", "consent", "yes"));

        assertThat(responses.of(anna)).isEmpty();
        assertThat(ledger.of(anna)).isEmpty();
        ContactId other = contacts.byEmail(new EmailAddress("colleague@example.com")).orElseThrow();
        assertThat(responses.of(other)).hasSize(1);
        assertThat(ledger.of(other)).hasSize(1);
    }

    @Test
    void nobodyAgreesForTheMailboxOfAnother() {
        ContactId anna = contacts.add(ContactMother.anna());

        visitor()
                .open()
                .waits(Duration.ofSeconds(3))
                .send(
                        Map.of(
                                "phone",
                                "+49 40 123456",
                                "email",
                                "other@example.com",
                                "consent",
                                "yes"));

        assertThat(responses.of(anna)).hasSize(1);
        assertThat(ledger.of(anna)).isEmpty();
        assertThat(jdbc.sql("select consent from form_submission").query(String.class).single())
                .isEqualTo("TICKED");
    }

    @Test
    void otherWordsFromTheSamePageAreAnAnswerOfTheirOwn() {
        FormVisitor carla = visitor().open().waits(Duration.ofSeconds(20));
        carla.send(CARLA);
        carla.waits(Duration.ofSeconds(1)).send(with(CARLA, "message", "And to Rostock?"));
        carla.send(with(CARLA, "message", "And to Rostock?"));
        carla.send(CARLA);

        ContactId contact = carla();
        assertThat(responses.of(contact))
                .extracting(ResponseCard::note)
                .containsExactly("What does a pallet to Kiel cost?", "And to Rostock?");
        assertThat(count("lead")).isEqualTo(1);
    }

    @Test
    void anAnswerThroughALinkCountsNobodyOnTheListsOfCampaigns() {
        CampaignId flyer = CampaignMother.running(campaigns, "Flyer");
        var link = links.card(links.add(new NewLink(flyer, "Flyer", Medium.PRINT, null, form)));
        FormVisitor carla = visitor().open("?c=" + link.code()).waits(Duration.ofSeconds(3));

        List<String> asked = Statements.during(() -> carla.send(with(CARLA, "heard", "0")));

        assertThat(
                        responses.of(
                                contacts.byEmail(new EmailAddress("carla@example.com"))
                                        .orElseThrow()))
                .extracting(ResponseCard::campaignName)
                .contains("Flyer");
        assertThat(asked)
                .isNotEmpty()
                .noneMatch(sql -> sql.matches("(?s).*count.*campaign_member.*"));
    }

    @Test
    void aMailboxIsAskedToConfirmSomeTimesADayWhateverIsPostedAndNobodyLearnsOfIt() {
        people.as(people.with(Role.OWNER), () -> mailDesk.keep(MailServerMother.at(2525), null));
        forms.add(radio, confirmed("offers"));
        var card = forms.card(form);
        forms.change(form, card.version(), confirmed("prices"));
        Set<String> answers = new HashSet<>();
        for (int post = 0; post < 6; post++) {
            FormVisitor visitor =
                    new FormVisitor(mvc, clock, post % 2 == 0 ? "/f/prices" : "/f/offers");
            var answer =
                    visitor.open().waits(Duration.ofSeconds(3)).send(with(CARLA, "consent", "yes"));
            answers.add(answer.getStatus() + String.valueOf(answer.getHeader("Location")));
        }
        assertThat(answers).containsExactlyInAnyOrder("302/f/prices/thanks", "302/f/offers/thanks");
        assertThat(count("letter")).isEqualTo(3);
        assertThat(
                        jdbc.sql("select consent, count(*) as n from form_submission group by 1")
                                .query((row, n) -> row.getString(1) + row.getInt(2))
                                .list())
                .containsExactlyInAnyOrder("WAITING3", "UNASKED3");

        clock.forward(Duration.ofDays(1));
        visitor().open().waits(Duration.ofSeconds(3)).send(with(CARLA, "consent", "yes"));
        assertThat(count("letter")).isEqualTo(4);
        assertThat(count("confirmation_pace")).isEqualTo(1);
    }

    @Test
    void aTickIsConfirmedByAPressAndNotByALookAndSaysSoEverAfter() {
        people.as(people.with(Role.OWNER), () -> mailDesk.keep(MailServerMother.at(2525), null));
        forms.change(form, forms.card(form).version(), confirmed("prices"));
        visitor().open().waits(Duration.ofSeconds(3)).send(with(CARLA, "consent", "yes"));
        String link = confirmationLink();

        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("Yes, I confirm");
        assertThat(ledger.of(carla())).isEmpty();

        assertThat(mvc.post().uri(link)).hasStatusOk().bodyText().contains("Confirmed");
        assertThat(mvc.get().uri(link))
                .hasStatusOk()
                .bodyText()
                .contains("Confirmed")
                .doesNotContain("Yes, I confirm");
        assertThat(mvc.post().uri(link)).hasStatusOk();
        assertThat(ledger.of(carla()))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.state()).isEqualTo(ConsentState.GIVEN);
                            assertThat(line.basis().how()).isEqualTo(ConsentHow.CONFIRMED);
                        });
    }

    private String confirmationLink() {
        String words = jdbc.sql("select words from letter").query(String.class).single();
        return words.replaceAll("(?s).*(/f/prices/confirmation/\\S+).*", "$1");
    }

    @Test
    void theLinkThatLedHereAndHowTheyHeardOfUsBothEarnTheirCredit() {
        CampaignId flyer = CampaignMother.running(campaigns, "Flyer");
        var link = links.card(links.add(new NewLink(flyer, "Flyer", Medium.PRINT, null, form)));
        MockHttpServletResponse led =
                mvc.get()
                        .uri("/r/" + link.code())
                        .header("User-Agent", "Mozilla/5.0 (X11) Firefox/140.0")
                        .exchange()
                        .getResponse();
        assertThat(led.getHeader("Location")).isEqualTo("/f/prices?c=" + link.code());

        visitor()
                .open("?c=" + link.code() + "&utm_source=flyer")
                .waits(Duration.ofSeconds(3))
                .send(with(CARLA, "heard", "0"));

        ContactId contact = carla();
        assertThat(responses.of(contact))
                .extracting(ResponseCard::campaignName)
                .containsExactly("Radio spots", "Flyer");
        var row = jdbc.sql("select * from form_submission").query().singleRow();
        assertThat(row.get("first_campaign_id")).isEqualTo(radio.value());
        assertThat(row.get("last_campaign_id")).isEqualTo(flyer.value());
        assertThat(row.get("origin").toString()).contains("source=flyer");
    }

    @Test
    void programsAreToldFromPeople() {
        FormVisitor quick = visitor().open();
        assertThat(quick.send(CARLA).getStatus()).isEqualTo(422);
        assertThat(quick.page().select("[name=email]").val()).isEqualTo("carla@example.com");
        assertThat(quick.page().select("[role=alert]").text()).contains("That was quick");
        assertThat(count("contact")).isZero();
        assertThat(quick.waits(Duration.ofSeconds(3)).send(CARLA).getStatus()).isEqualTo(302);
        assertThat(count("contact")).isEqualTo(1);

        var trapped = visitor().open().waits(Duration.ofSeconds(3));
        assertThat(trapped.send(with(CARLA, "nickname", "Bob")).getStatus()).isEqualTo(302);
        assertThat(
                        responses.of(
                                contacts.byEmail(new EmailAddress("carla@example.com"))
                                        .orElseThrow()))
                .hasSize(1);
        var forged = visitor().open().waits(Duration.ofSeconds(3));
        assertThat(forged.send(with(CARLA, "shown", "abc.def")).getStatus()).isEqualTo(422);
        assertThat(forged.waits(Duration.ofSeconds(3)).send(CARLA).getStatus()).isEqualTo(302);
    }

    @Test
    void aFloodFromOneAddressHoldsOnlyThatAddressBack() {
        FormVisitor flood = visitor().open();
        MockHttpServletResponse last = null;
        for (int i = 0; i < 40; i++) {
            last = flood.send(CARLA);
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isEqualTo("60");
        assertThat(flood.page().select("[name=email]").val()).isEqualTo("carla@example.com");

        assertThat(visitor().open().waits(Duration.ofSeconds(3)).send(CARLA).getStatus())
                .isEqualTo(302);
        assertThat(flood.waits(Duration.ofMinutes(1)).send(CARLA).getStatus()).isEqualTo(302);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() {
        FormVisitor carla = visitor().open().waits(Duration.ofSeconds(3));

        MockHttpServletResponse answer =
                carla.send(Map.of("firstName", "Carla", "email", "carla at home"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(carla.page().select("#f-email-note .field-error").text())
                .contains("not an email address");
        assertThat(carla.page().select("[name=firstName]").val()).isEqualTo("Carla");
    }

    @Test
    void aPostOfAMegabyteIsRefusedAtItsField() {
        FormVisitor carla = visitor().open().waits(Duration.ofSeconds(3));

        assertThat(carla.send(with(CARLA, "message", "x".repeat(1_000_000))).getStatus())
                .isEqualTo(422);
        assertThat(carla.page().select("#f-message-note").text()).contains("5,000 characters");
        assertThat(carla.send(with(CARLA, "unknown", "x".repeat(1_000_000))).getStatus())
                .isEqualTo(302);
    }

    @Test
    void theFrameMayStandInItsSitesAndNowhereElse() throws Exception {
        var page = mvc.get().uri("/f/prices").exchange().getResponse();
        var frame = mvc.get().uri("/f/prices/frame").exchange().getResponse();

        assertThat(page.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(frame.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors https://www.example.com;")
                .doesNotContain("script-src");
        assertThat(frame.getHeader("X-Frame-Options")).isNull();
        assertThat(frame.getHeader("Set-Cookie")).isNull();
        Document html = Jsoup.parse(frame.getContentAsString());
        assertThat(html.select("script")).isEmpty();
        assertThat(html.select("form").attr("action")).isEqualTo("/f/prices/frame");
        assertThat(
                        new FormVisitor(mvc, clock, "/f/prices/frame")
                                .open()
                                .waits(Duration.ofSeconds(3))
                                .send(CARLA)
                                .getHeader("Location"))
                .isEqualTo("/f/prices/frame/thanks");
    }

    @Test
    void furtherFieldsAreAskedForAndKeptAtTheContact() {
        FormDetails plain = CaptureMother.priceList("machines", radio);
        forms.add(
                spring,
                new FormDetails(
                        "machines",
                        plain.title(),
                        null,
                        plain.fields(),
                        plain.required(),
                        null,
                        false,
                        plain.button(),
                        plain.thanks(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(
                                new FormQuestion("", true),
                                new FormQuestion("Number of machines", true),
                                new FormQuestion("Hall", false))));
        FormVisitor carla =
                new FormVisitor(mvc, clock, "/f/machines").open().waits(Duration.ofSeconds(9));

        assertThat(carla.send(with(CARLA, "custom.Hall", "<b>7")).getStatus()).isEqualTo(422);
        var asked = carla.page().select("input[name=custom.Number of machines]");
        assertThat(asked.attr("aria-invalid")).isEqualTo("true");
        assertThat(carla.page().select("#" + asked.attr("aria-describedby")).text())
                .isEqualTo("Please fill this in.");
        assertThat(carla.page().select("input[name=custom.Hall]").val()).isEqualTo("<b>7");
        var whole = with(with(CARLA, "custom.Hall", "<b>7"), "custom.Number of machines", "12");
        assertThat(carla.send(with(whole, "custom.Owner", "me")).getStatus()).isEqualTo(302);

        ContactId contact = contacts.byEmail(new EmailAddress("carla@example.com")).orElseThrow();
        assertThat(contacts.card(contact).custom().texts())
                .containsOnly(Map.entry("Number of machines", "12"), Map.entry("Hall", "<b>7"));
        new FormVisitor(mvc, clock, "/f/machines")
                .open()
                .waits(Duration.ofSeconds(9))
                .send(with(CARLA, "custom.Number of machines", "40"));
        assertThat(responses.of(contact))
                .as("what is known is not overwritten, but told")
                .anySatisfy(one -> assertThat(one.note()).contains("Number of machines 40"));
        assertThat(contacts.card(contact).custom().texts())
                .containsEntry("Number of machines", "12");
    }

    @Test
    void aClosedFormTakesNothing() {
        FormVisitor carla = visitor().open().waits(Duration.ofSeconds(3));
        forms.close(form);

        assertThat(carla.send(CARLA).getStatus()).isEqualTo(404);
        assertThat(count("contact")).isZero();
    }

    @Test
    void aFormOfACampaignInTheTrashTakesNothing() {
        FormVisitor carla = visitor().open().waits(Duration.ofSeconds(3));
        campaigns.discard(spring, campaigns.card(spring).version());

        assertThat(carla.send(CARLA).getStatus()).isEqualTo(404);
        assertThat(carla.page().text()).contains("takes no answers any more");
    }

    @Test
    void aRefusalIsNotTakenBackByWhoeverTypesTheAddress() {
        ContactId anna = contacts.add(ContactMother.anna());
        consents.set(anna, Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);

        visitor()
                .open()
                .waits(Duration.ofSeconds(3))
                .send(Map.of("email", contacts.card(anna).emails().get(0), "consent", "yes"));

        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isTrue();
    }

    @Test
    void oddTextsAreStoredAndShownAsTexts() throws IOException {
        List<String> odd = OddTexts.all();
        assertThat(odd).hasSizeGreaterThan(300);
        for (int i = 0; i < odd.size(); i += 3) {
            String first = odd.get(i);
            String last = odd.get(Math.min(i + 1, odd.size() - 1));
            String message = odd.get(Math.min(i + 2, odd.size() - 1));
            FormVisitor visitor = visitor().open().waits(Duration.ofSeconds(3));
            Map<String, String> typed =
                    Map.of(
                            "firstName", first,
                            "lastName", last,
                            "company", "",
                            "message", message,
                            "email", "odd%d@example.com".formatted(i));

            int status = visitor.send(typed).getStatus();

            assertThat(status).as("%s / %s / %s", first, last, message).isIn(302, 422);
            if (status == 422) {
                assertThat(visitor.page().select("[name=lastName]").val()).isEqualTo(last);
            } else {
                mustBeKept("odd%d@example.com".formatted(i), first, last, message);
            }
        }
        mustBeShown();
    }

    private void mustBeKept(String email, String first, String last, String message) {
        var card = contacts.card(contacts.byEmail(new EmailAddress(email)).orElseThrow());
        assertThat(text(card.firstName())).isEqualTo(first.strip());
        assertThat(text(card.lastName())).isEqualTo(last.strip());
        if (!message.isBlank()) {
            assertThat(responses.of(card.id()).get(0).note()).isEqualTo(message.strip());
        }
    }

    /** The marketer's page of them all holds no tag that came from outside. */
    private void mustBeShown() throws IOException {
        String html =
                mvc.get()
                        .uri("/campaigns/{c}/forms/{f}/answers?limit=200", spring, form)
                        .with(people.by(Role.MARKETER))
                        .exchange()
                        .getResponse()
                        .getContentAsString();
        Document page = Jsoup.parse(html);
        assertThat(page.select("tbody tr")).hasSizeGreaterThan(90);
        assertThat(page.select("tbody script, tbody iframe, tbody img, tbody [onerror], tbody svg"))
                .isEmpty();
        assertThat(page.select("tbody").text()).contains("<script>alert(");
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static Map<String, String> with(Map<String, String> typed, String name, String value) {
        var more = new java.util.HashMap<>(typed);
        more.put(name, value);
        return more;
    }

    private FormDetails confirmed(String slug) {
        FormDetails plain = CaptureMother.priceList(slug, radio);
        return new FormDetails(
                slug,
                plain.title(),
                plain.intro(),
                plain.fields(),
                plain.required(),
                plain.consentWording(),
                true,
                plain.button(),
                plain.thanks(),
                null,
                plain.frameOrigins(),
                plain.heard(),
                List.of());
    }
}
