package org.tandemcrm;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import org.tandemcrm.AccessTable.Line;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.Users;
import org.tandemcrm.web.PublicPaths;

/** Every route, asked for by a stranger and by each role, against the table in access.txt. */
@PageTest
@CleanDatabase
class AccessTests {

    private static final Line MAKES_A_TOKEN = new Line("POST", "/api/v1/tokens", "READ");

    /** What a request leaves behind that is let in at the door and refused at the desk. */
    private static final Set<String> STAMPED_BY_COMING =
            Set.of("user_session", "user_session_attributes", "api_token");

    private final AccessTable table = AccessTable.read();
    private final Set<Line> files = new TreeSet<>();
    private final Map<Role, RequestPostProcessor> people = new EnumMap<>(Role.class);

    @Autowired MockMvcTester mvc;
    @Autowired UserMother users;
    @Autowired Users book;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired ObjectProvider<PublicPaths> publicPaths;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @BeforeEach
    void whatTakesFiles() {
        handlers.getHandlerMethods()
                .forEach(
                        (info, method) -> {
                            if (info.getConsumesCondition()
                                    .getConsumableMediaTypes()
                                    .contains(MediaType.MULTIPART_FORM_DATA)) {
                                lines(info, method).forEach(files::add);
                            }
                        });
    }

    @BeforeEach
    void oneOfEachRole() {
        for (Role role : Role.values()) {
            people.put(role, users.signedIn(users.with(role)));
            ask(new Line("GET", "/account", "READ"), people.get(role));
            ask(new Line("GET", "/api/v1/me", "READ"), people.get(role));
        }
    }

    @Test
    void theTableKnowsEveryRouteAndNoOther() {
        Set<Line> served = new TreeSet<>();
        handlers.getHandlerMethods()
                .forEach((info, method) -> lines(info, method).forEach(served::add));

        Set<Line> missing = new TreeSet<>(served);
        table.lines().forEach(missing::remove);
        Set<Line> gone = new TreeSet<>(table.lines());
        gone.removeAll(served);

        assertThat(missing)
                .as("Add these lines to %s:%n%s", AccessTable.FILE, text(missing))
                .isEmpty();
        assertThat(gone)
                .as("Remove these lines from %s:%n%s", AccessTable.FILE, text(gone))
                .isEmpty();
    }

    @Test
    void theTableSaysWhichRoleHasWhichRight() {
        assertThat(table.rights())
                .isEqualTo(Arrays.stream(Right.values()).collect(toMap(r -> r, Right::roles)));
    }

    @Test
    void whoeverMayNotIsRefusedAndChangesNothing() {
        Map<String, String> before = contents();

        List<String> wrong =
                Stream.concat(
                                table.lines().stream()
                                        .filter(line -> !line.isPublic())
                                        .flatMap(this::stranger),
                                Arrays.stream(Role.values()).flatMap(this::refusals))
                        .toList();

        assertThat(wrong).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    /** What is allowed is really done, and taken back each time. */
    @Test
    void whoeverMayIsLetThroughAndNothingBreaks() {
        List<String> wrong =
                table.lines().stream()
                        .flatMap(
                                line ->
                                        Arrays.stream(Role.values())
                                                .filter(role -> table.allows(line, role))
                                                .flatMap(role -> passage(line, role)))
                        .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void aStrangerOpensWhatIsPublic() {
        List<String> wrong =
                table.lines().stream()
                        .filter(Line::isPublic)
                        .flatMap(line -> unless(letThrough(ask(line, csrf())), line, "a stranger"))
                        .toList();

        assertThat(wrong).isEmpty();
    }

    private Stream<String> stranger(Line line) {
        MockHttpServletResponse answer = ask(line, csrf());
        boolean refused =
                line.api()
                        ? answer.getStatus() == 401
                        : answer.getStatus() == 302 && toSignIn(answer);
        return unless(refused, line, "a stranger");
    }

    private Stream<String> refusals(Role role) {
        return table.lines().stream()
                .filter(line -> !table.allows(line, role))
                .flatMap(
                        line ->
                                unless(
                                        ask(line, door(line, role)).getStatus() == 403,
                                        line,
                                        role.name()));
    }

    private Stream<String> passage(Line line, Role role) {
        MockHttpServletResponse answer =
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            return ask(line, door(line, role));
                        });
        return unless(letThrough(Objects.requireNonNull(answer)), line, role.name());
    }

    private static boolean letThrough(MockHttpServletResponse answer) {
        int status = answer.getStatus();
        return status < 500 && status != 401 && status != 403 && !toSignIn(answer);
    }

    private static boolean toSignIn(MockHttpServletResponse answer) {
        String target = answer.getRedirectedUrl();
        return target != null && target.startsWith("/sign-in") && !target.equals("/sign-in?out");
    }

    private static Stream<String> unless(boolean right, Line line, String who) {
        return right ? Stream.empty() : Stream.of(line + " for " + who);
    }

    private RequestPostProcessor door(Line line, Role role) {
        if (!line.equals(MAKES_A_TOKEN)) {
            return people.get(role);
        }
        String email = book.find(users.with(role)).orElseThrow().email();
        byte[] pair = (email + ":" + UserMother.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return request -> {
            request.addHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
            return request;
        };
    }

    /** A request with something in each place of the path, and an empty form or body. */
    private MockHttpServletResponse ask(Line line, RequestPostProcessor door) {
        String path =
                line.path()
                        .replaceAll("\\{\\w+}", new UUID(7L << 12, 9L << 60).toString())
                        .replaceAll("\\{\\w+:[^/]+}", "1");
        var request = mvc.method(HttpMethod.valueOf(line.method())).uri(path);
        if (files.contains(line)) {
            request = request.contentType("multipart/form-data; boundary=none");
        } else if (line.api() && !line.method().equals("GET")) {
            request = request.contentType(MediaType.APPLICATION_JSON).content("{}");
        }
        try {
            return request.with(door).exchange().getResponse();
        } catch (IllegalStateException broken) {
            var answer = new MockHttpServletResponse();
            answer.setStatus(500);
            return answer;
        }
    }

    private Stream<Line> lines(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(
                        path ->
                                (methods.isEmpty()
                                                ? Stream.of(RequestMethod.GET)
                                                : methods.stream())
                                        .map(m -> new Line(m.name(), path, asks(handler, path))));
    }

    private String asks(HandlerMethod handler, String path) {
        Needs own = handler.getMethodAnnotation(Needs.class);
        Needs needs =
                own != null
                        ? own
                        : AnnotatedElementUtils.findMergedAnnotation(
                                handler.getBeanType(), Needs.class);
        if (needs != null) {
            return needs.value().name();
        }
        boolean open =
                publicPaths.stream()
                        .flatMap(paths -> paths.patterns().stream())
                        .map(PathPatternParser.defaultInstance::parse)
                        .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
        return open ? AccessTable.PUBLIC : "nobody";
    }

    /** Every table's rows as a number and a sum; refused requests count in a token's pace, too. */
    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        jdbc.sql(
                        """
                        select quote_ident(relname) from pg_class
                         where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                           and relname not in ('scheduled_tasks', 'token_pace')
                        """)
                .query(String.class)
                .list()
                .forEach(name -> contents.put(name, content(name)));
        return contents;
    }

    private String content(String name) {
        String sum = STAMPED_BY_COMING.contains(name) ? "0" : "sum(hashtext(t::text))";
        return jdbc.sql("select count(*) || ' ' || coalesce(%s, 0) from %s t".formatted(sum, name))
                .query(String.class)
                .single();
    }

    private static String text(Set<Line> lines) {
        return lines.stream().map(Line::toString).collect(joining("\n"));
    }
}
