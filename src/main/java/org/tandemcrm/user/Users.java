package org.tandemcrm.user;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who work with Tandem, for everybody to read. */
@Component
@Transactional(readOnly = true)
public class Users {

    private static final String PEOPLE =
            """
            select u.user_id, u.name, u.email, u.zone,
                   u.disabled_at is null and u.password_hash is not null as active,
                   array(select r.role from user_role r where r.user_id = u.user_id) as roles
              from user_account u
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<HomeZone> home;

    Users(JdbcClient jdbc, ObjectProvider<HomeZone> home) {
        this.jdbc = jdbc;
        this.home = home;
    }

    /** Anybody who ever had an account, active or not. */
    public Optional<Person> find(UserId id) {
        return jdbc.sql(PEOPLE + " where u.user_id = ?")
                .param(id.value())
                .query((row, n) -> person(row))
                .optional();
    }

    /** Those of the ids that anybody ever had. */
    public List<Person> all(Collection<UserId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(PEOPLE + " where u.user_id = any(?)")
                        .param(ids.stream().map(UserId::value).toArray(UUID[]::new))
                        .query((row, n) -> person(row))
                        .list();
    }

    /** Those who can sign in, by name. */
    public List<Person> active() {
        return jdbc
                .sql(PEOPLE + " where u.disabled_at is null order by u.sort_name, u.user_id")
                .query((row, n) -> person(row))
                .stream()
                .filter(Person::active)
                .toList();
    }

    /** The same as the choices of a list's filter: each id with the name. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        active().forEach(person -> names.put(person.id().text(), person.name()));
        return names;
    }

    /** Those who can sign in and have the role, by name. */
    public List<Person> withRole(Role role) {
        return active().stream().filter(p -> p.roles().contains(role)).toList();
    }

    /** The name to show; a word that stands for it where the id is unknown. */
    public String nameOf(UserId id) {
        return find(id).map(Person::name).orElse("Somebody");
    }

    /** The person with their present rights, if the account is active. */
    public Optional<Viewer> viewer(UserId id) {
        return jdbc.sql(
                        PEOPLE
                                + " where u.user_id = ? and u.disabled_at is null"
                                + " and u.password_hash is not null")
                .param(id.value())
                .query((row, n) -> viewer(row))
                .optional();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                roles(row.getArray("roles")),
                row.getBoolean("active"));
    }

    private Viewer viewer(ResultSet row) throws SQLException {
        return new Viewer(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("name"),
                roles(row.getArray("roles")),
                zone(row.getString("zone")));
    }

    private ZoneId zone(@Nullable String own) {
        if (own != null) {
            return ZoneId.of(own);
        }
        HomeZone company = home.getIfAvailable();
        return company == null ? ZoneOffset.UTC : company.zone();
    }

    static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
