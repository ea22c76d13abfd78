package org.tandemcrm.house;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.SignedIn;
import org.tandemcrm.user.UserId;

/** People who work with Tandem in a test: makes their accounts, acts and asks for pages as them. */
public final class TestPeople {

    private final JdbcClient jdbc;
    private final CurrentUser current;

    TestPeople(JdbcClient jdbc, CurrentUser current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** A new person who has had these roles for ever and is called after the first. */
    public UserId with(Role... roles) {
        UserId id = UserId.next();
        String name =
                Arrays.stream(roles)
                        .map(
                                role ->
                                        role.name().charAt(0)
                                                + role.name().substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" and "));
        return named(name.isEmpty() ? "Nobody" : name, id, roles);
    }

    /** A new person of that name who has had these roles for ever. */
    public UserId named(String name, Role... roles) {
        return named(name, UserId.next(), roles);
    }

    private UserId named(String name, UserId id, Role... roles) {
        jdbc.sql(
                        """
                        insert into user_account (user_id, name, sort_name, email, email_key,
                                                  password_hash, created_at, version)
                        values (:id, :name, lower(:name), :email, :email, 'none', now(), 0)
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("email", id + "@example.com")
                .update();
        jdbc.sql(
                        """
                        insert into founding (founded_by, founded_at) values (?, now())
                        on conflict do nothing
                        """)
                .param(id.value())
                .update();
        for (Role role : roles) {
            jdbc.sql("insert into user_role (user_id, role) values (?, ?)")
                    .params(id.value(), role.name())
                    .update();
            jdbc.sql("insert into role_span (user_id, role, since) values (?, ?, '2000-01-01')")
                    .params(id.value(), role.name())
                    .update();
        }
        return id;
    }

    public <T> T as(UserId id, Supplier<T> work) {
        return current.as(id, work);
    }

    public void as(UserId id, Runnable work) {
        current.as(id, work);
    }

    /** Lets a request of {@code MockMvcTester} come from that person, to a page or to the API. */
    public RequestPostProcessor by(UserId id) {
        var viewer = current.as(id, current::get);
        return SecurityMockMvcRequestPostProcessors.authentication(
                new SignedIn(viewer, "SCOPE_READ", "SCOPE_WRITE"));
    }

    /** The same for a new person with these roles. */
    public RequestPostProcessor by(Role... roles) {
        return by(with(roles));
    }
}
