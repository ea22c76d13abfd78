package org.tandemcrm.user.calls.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.calls.CallBook;

@PageTest
@CleanDatabase
class KeyedCallTests {

    private static final String ANNA = "{\"firstName\": \"Anna\", \"lastName\": \"Berg\"}";
    private static final String BO = "{\"firstName\": \"Bo\", \"lastName\": \"Berg\"}";

    @Autowired MockMvcTester api;
    @Autowired TestPeople people;
    @Autowired UserMother users;
    @Autowired CallBook book;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private RequestPostProcessor marketer;

    @BeforeEach
    void signIn() {
        people.with(Role.OWNER);
        marketer = people.by(Role.MARKETER);
    }

    @Test
    void aRepeatedCallGetsTheFirstAnswerAndDoesNothing() throws Exception {
        MvcTestResult first = post("key-1", ANNA);
        MvcTestResult second = post("key-1", ANNA);

        assertThat(first).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
        assertThat(second)
                .hasStatus(201)
                .hasHeader("Idempotent-Replayed", "true")
                .hasHeader("Location", header(first, "Location"))
                .hasHeader("ETag", header(first, "ETag"))
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(second.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString())
                .contains("Anna");
        assertThat(contacts()).isOne();
    }

    @Test
    void whatTheFirstFacadeDidTheSecondOneReads() {
        MvcTestResult made =
                post(
                        "key-1",
                        """
                        {"lastName": "Berg", "consents": [
                          {"channel": "EMAIL", "purpose": "MAILING", "state": "GIVEN"}]}
                        """);

        assertThat(made)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.consents[0].state")
                .isEqualTo("GIVEN");
        assertThat(api.get().uri(header(made, "Location")).with(marketer)).hasStatusOk();
    }

    @Test
    void callsAtTheSameMomentMakeOneContact() throws Exception {
        ExecutorService programs = Executors.newFixedThreadPool(6);
        try {
            Callable<MvcTestResult> call = () -> post("key-1", ANNA);
            List<Future<MvcTestResult>> answers =
                    programs.invokeAll(IntStream.range(0, 6).mapToObj(i -> call).toList());
            String location = header(answers.get(0).get(), "Location");
            for (Future<MvcTestResult> answer : answers) {
                assertThat(answer.get()).hasStatus(201).hasHeader("Location", location);
            }
        } finally {
            programs.shutdownNow();
        }
        assertThat(contacts()).isOne();
    }

    @Test
    void aKeyThatStandsForAnotherCallIsRefused() {
        post("key-1", ANNA);

        assertThat(post("key-1", BO))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/idempotency-key-reused");
        assertThat(post("/api/v1/companies", "key-1", ANNA, marketer)).hasStatus(422);
        assertThat(post("key-2", BO)).hasStatus(201);
        assertThat(contacts()).isEqualTo(2);
    }

    @Test
    void afterARefusalTheKeyIsFreeForTheCorrectedCall() {
        assertThat(post("key-1", "{\"emails\": [\"nowhere\"]}")).hasStatus(422);
        assertThat(post("key-1", "{\"nonsense\": 1}")).hasStatus(422);
        assertThat(keys()).isZero();

        assertThat(post("key-1", ANNA)).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
    }

    @Test
    void aCallBesideARunningOneIsToldToComeBack() {
        clock.setTo(clock.instant());
        post("key-1", ANNA);
        leftByACrash();

        MvcTestResult second = post("key-1", ANNA);

        assertThat(second)
                .hasStatus(409)
                .hasHeader("Retry-After", "2")
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/still-running");
    }

    @Test
    void whatACrashLeftIsDoneByTheNextCallOnceTheLeaseIsOver() {
        clock.setTo(clock.instant());
        post("key-1", ANNA);
        leftByACrash();
        clock.forward(Duration.ofSeconds(61));

        assertThat(post("key-1", BO)).hasStatus(422);
        MvcTestResult second = post("key-1", ANNA);

        assertThat(second).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
        assertThat(contacts()).isOne();
        assertThat(post("key-1", ANNA)).hasHeader("Idempotent-Replayed", "true");
    }

    @Test
    void twoPeopleAndTwoTokensWithOneKeyDoNotMeet() {
        UserId marta = users.marketer();

        assertThat(post("key-1", ANNA)).hasStatus(201);
        assertThat(byToken(users.token(marta))).hasStatus(201);
        String till = users.token(marta);
        assertThat(byToken(till)).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
        assertThat(byToken(till)).hasStatus(201).hasHeader("Idempotent-Replayed", "true");
        assertThat(contacts()).isEqualTo(3);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        clock.setTo(clock.instant());
        post("key-1", ANNA);
        post("key-2", ANNA);
        clock.forward(CallBook.KEPT.plusSeconds(1));

        assertThat(post("key-1", BO)).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
        assertThat(book.forget()).isOne();
        assertThat(keys()).isOne();
    }

    @Test
    void aSecretIsMadeOnceAndNeverKept() {
        UserId sam = users.salesperson();
        MvcTestResult made = makeToken(sam);
        MvcTestResult again = makeToken(sam);

        assertThat(made).hasStatus(201).bodyText().contains("tandem_");
        assertThat(again)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/answer-not-kept");
        assertThat(count("select count(*) from api_token")).isOne();
        assertThat(count("select count(*) from api_call where body is null")).isOne();
    }

    @Test
    void aKeyWithBlanksIsRefusedAndACallWithoutOneIsAsBefore() {
        assertThat(post("key 1", ANNA))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("Idempotency-Key");
        assertThat(
                        api.post()
                                .uri("/api/v1/contacts")
                                .with(marketer)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(ANNA))
                .hasStatus(201);
        assertThat(keys()).isZero();
    }

    @Test
    void theSameFilesAreOneImportWhateverTheirBoundary() {
        RequestPostProcessor owner = people.by(Role.OWNER);
        MvcTestResult first = upload(owner, "First name,Last name\nAnna,Berg\n");
        MvcTestResult same = upload(owner, "First name,Last name\nAnna,Berg\n");
        MvcTestResult other = upload(owner, "First name,Last name\nBo,Berg\n");

        assertThat(first).hasStatus(202);
        assertThat(same).hasStatus(202).hasHeader("Location", header(first, "Location"));
        assertThat(other).hasStatus(422);
        assertThat(count("select count(*) from import_run")).isOne();
        await().until(
                        () ->
                                count(
                                                "select count(*) from scheduled_tasks where task_name = 'job'")
                                        == 0);
    }

    @Test
    void theDescriptionOfTheApiTellsOfTheKeyAtEveryPost() {
        assertThat(api.get().uri("/v3/api-docs"))
                .bodyJson()
                .extractingPath("$.paths['/api/v1/contacts'].post.parameters[*].name")
                .asArray()
                .contains("Idempotency-Key");
    }

    /** As if the process had ended after it took the key and before it committed the work. */
    private void leftByACrash() {
        jdbc.sql("update api_call set status = null, headers = null, body = null").update();
        jdbc.sql("delete from contact").update();
    }

    private MvcTestResult post(String key, String body) {
        return post("/api/v1/contacts", key, body, marketer);
    }

    private MvcTestResult post(String path, String key, String body, RequestPostProcessor who) {
        return api.post()
                .uri(path)
                .with(who)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult byToken(String secret) {
        return api.post()
                .uri("/api/v1/contacts")
                .header("Authorization", "Bearer " + secret)
                .header("Idempotency-Key", "key-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content(ANNA)
                .exchange();
    }

    private MvcTestResult makeToken(UserId sam) {
        String email = email(sam);
        String basic =
                Base64.getEncoder().encodeToString((email + ":" + UserMother.PASSWORD).getBytes());
        return api.post()
                .uri("/api/v1/tokens")
                .header("Authorization", "Basic " + basic)
                .header("Idempotency-Key", "key-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"till\"}")
                .exchange();
    }

    private MvcTestResult upload(RequestPostProcessor who, String csv) {
        return api.post()
                .uri("/api/v1/imports")
                .multipart()
                .file("file", csv.getBytes())
                .with(who)
                .header("Idempotency-Key", "key-1")
                .exchange();
    }

    private String email(UserId id) {
        return jdbc.sql("select email from user_account where user_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private long contacts() {
        return count("select count(*) from contact");
    }

    private long keys() {
        return count("select count(*) from api_call");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static String header(MvcTestResult result, String name) {
        return String.valueOf(result.getResponse().getHeader(name));
    }
}
