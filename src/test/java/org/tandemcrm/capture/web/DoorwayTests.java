package org.tandemcrm.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.ResponseCard;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.capture.CaptureMother;
import org.tandemcrm.capture.FormDetails;
import org.tandemcrm.capture.FormField;
import org.tandemcrm.capture.HeardChoice;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Role;

/** When a form lets strangers in, and what becomes of what they type. */
class DoorwayTests extends PriceFormTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11) Firefox/140.0";
    private static final Map<String, String> CARLA =
            Map.of("lastName", "Dorn", "email", "carla@example.com");

    @Test
    void beforeTheLaunchAFormIsShutToStrangersAndSeenByWhoPlans() {
        FormVisitor early = visitor().open().waits(Duration.ofSeconds(5));
        for (String status : List.of("PLANNED", "BRIEFED")) {
            becomes(status);

            assertThat(early.send(CARLA).getStatus()).isEqualTo(404);
            assertThat(early.page().text()).contains("Not open yet");
        }
        MockHttpServletResponse framed = mvc.get().uri("/f/prices/frame").exchange().getResponse();
        assertThat(framed.getStatus()).isEqualTo(404);
        assertThat(framed.getHeader("Content-Security-Policy")).contains("https://www.example.com");
        assertThat(count("contact")).isZero();

        String preview = "/campaigns/%s/forms/%s/preview".formatted(spring, form);
        assertThat(mvc.get().uri(preview).with(people.by(Role.MARKETER)))
                .hasStatusOk()
                .bodyText()
                .contains("nothing can be sent from here", "name=\"email\"", "disabled");
        assertThat(mvc.get().uri(preview).with(people.by(Role.SALESPERSON))).hasStatus(403);
        assertThat(
                        mvc.get()
                                .uri("/campaigns/%s/forms/%s/answers".formatted(spring, form))
                                .with(people.by(Role.MARKETER)))
                .bodyText()
                .contains("not open yet");
    }

    @Test
    void beforeTheLaunchALinkLeadsOnAndCountsNothing() {
        ContactId anna = contacts.add(ContactMother.anna());
        String path = mint.printed(spring, List.of(anna), "https://example.com/").get(anna);
        becomes("BRIEFED");

        assertThat(follow(path)).isEqualTo(302);
        assertThat(responses.of(anna)).isEmpty();
        assertThat(jdbc.sql("select verdict from link_hit").query(String.class).list())
                .containsExactly("EARLY");
        assertThat(links.of(spring).get(0).excluded()).isZero();

        becomes("RUNNING");
        assertThat(follow(path)).isEqualTo(302);
        assertThat(responses.of(anna)).hasSize(1);
    }

    @Test
    void aLinkOfACampaignThatHasNotBegunEarnsItNoAnswer() {
        CampaignId planned = campaigns.plan(CampaignMother.named("Autumn"));
        String code = links.card(links.add(CaptureMother.flyer(planned))).code();

        visitor().open("?c=" + code).waits(Duration.ofSeconds(5)).send(CARLA);

        assertThat(responses.of(carla()))
                .extracting(ResponseCard::campaignName)
                .containsExactly("Spring mailing");
    }

    @Test
    void aCancelledCampaignTakesNothingAndAnEndedOneStillDoes() {
        String link = "/r/" + links.card(links.add(CaptureMother.flyer(spring))).code();
        FormVisitor carla = visitor().open().waits(Duration.ofSeconds(5));
        becomes("CANCELLED");

        assertThat(carla.send(CARLA).getStatus()).isEqualTo(404);
        assertThat(carla.page().text()).contains("This form is closed");
        assertThat(follow(link)).isEqualTo(404);
        assertThat(count("contact")).isZero();

        becomes("ENDED");
        assertThat(visitor().open().waits(Duration.ofSeconds(5)).send(CARLA).getStatus())
                .isEqualTo(302);
        assertThat(count("lead")).isEqualTo(1);
    }

    @Test
    void whatAKnownPersonTypesNewlyIsInTheNoteAndNotInTheirRecords() {
        ContactId anna = contacts.add(ContactMother.anna());
        Map<String, String> typed = new HashMap<>();
        typed.put("email", contacts.card(anna).emails().get(0));
        typed.put("phone", "040 999888");
        typed.put("street", "Hafenstr. 5");
        typed.put("city", "Kiel");

        visitor().open().waits(Duration.ofSeconds(5)).send(typed);

        assertThat(responses.of(anna).get(0).note())
                .isEqualTo(
                        "Form “Ask for the price list”\n\n"
                                + "Not in our records: phone 040 999888; street Hafenstr. 5; town Kiel");
        assertThat(contacts.card(anna).phones()).containsExactly("040 123456");
        assertThat(contacts.card(anna).address().city()).isNotEqualTo("Kiel");
        assertThat(jdbc.sql("select cause from evidence").query(String.class).single())
                .contains("040 999888");
    }

    @Test
    void aStrangerWhoWantsTheCatalogueGivesTheirAddress() {
        Map<String, String> typed = new HashMap<>(CARLA);
        typed.put("street", "Hafenstr. 5");
        typed.put("postalCode", "24103");
        typed.put("city", "Kiel");
        typed.put("country", "Germany");

        assertThat(visitor().open().waits(Duration.ofSeconds(5)).send(typed).getStatus())
                .isEqualTo(302);

        assertThat(contacts.card(carla()).address())
                .isEqualTo(new Address("Hafenstr. 5", "Kiel", null, "24103", "Germany"));
    }

    @Test
    void howTheyHeardOfUsIsCreditedOnceAndAddsNoHeat() {
        Map<String, String> typed = new HashMap<>(CARLA);
        typed.put("heard", "0");
        for (int i = 0; i < 3; i++) {
            clock.forward(Duration.ofDays(2));
            visitor().open().waits(Duration.ofSeconds(5)).send(typed);
        }

        assertThat(responses.of(carla()))
                .extracting(ResponseCard::kind)
                .containsExactly(
                        ResponseKind.HEARD,
                        ResponseKind.FORM,
                        ResponseKind.FORM,
                        ResponseKind.FORM);
        assertThat(responses.of(carla()).get(0).campaignId()).isEqualTo(radio);
        assertThat(
                        jdbc.sql("select sum(points) from evidence where kind = 'HEARD'")
                                .query(Double.class)
                                .single())
                .isZero();
    }

    @Test
    void aFormHasRoomForFiftySitesAndAnswersAndNoMore() {
        List<String> sites =
                IntStream.range(0, 50)
                        .mapToObj(i -> "https://s%02d.%s.example.com".formatted(i, "x".repeat(60)))
                        .toList();
        List<HeardChoice> answers = Collections.nCopies(50, new HeardChoice("A".repeat(200), null));
        forms.add(spring, details("most", sites, answers));

        assertThat(mvc.get().uri("/f/most/frame")).hasStatusOk();
        String policy =
                mvc.get()
                        .uri("/f/most/frame")
                        .exchange()
                        .getResponse()
                        .getHeader("Content-Security-Policy");
        assertThat(policy).hasSizeBetween(4_000, 6_000);
        assertThat(flaws(List.of("https://" + "x.".repeat(60) + "com"), answers))
                .containsExactly("frameOrigins");
        assertThat(flaws(Collections.nCopies(3_000, "https://example.com"), List.of()))
                .containsExactly("frameOrigins");
        assertThat(flaws(List.of(), Collections.nCopies(3_000, new HeardChoice("A", null))))
                .containsExactly("heard");
        assertThat(flaws(List.of(), List.of(new HeardChoice("A".repeat(100_000), null))))
                .containsExactly("heard[0].label");
    }

    private List<String> flaws(List<String> sites, List<HeardChoice> heard) {
        try {
            forms.add(spring, details("other", sites, heard));
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.flaws().stream().map(InvalidInput.Flaw::field).toList();
        }
    }

    private static FormDetails details(String slug, List<String> sites, List<HeardChoice> heard) {
        return new FormDetails(
                slug,
                "Ask us",
                null,
                EnumSet.of(FormField.EMAIL),
                EnumSet.of(FormField.EMAIL),
                null,
                false,
                "Send",
                "Thanks",
                null,
                sites,
                heard,
                List.of());
    }

    private void becomes(String status) {
        jdbc.sql("update campaign set status = ? where campaign_id = ?")
                .params(status, spring.value())
                .update();
    }

    private int follow(String path) {
        MockHttpServletResponse answer =
                mvc.get().uri(path).header("User-Agent", FIREFOX).exchange().getResponse();
        return answer.getStatus();
    }
}
