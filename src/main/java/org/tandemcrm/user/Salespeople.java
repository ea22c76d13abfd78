package org.tandemcrm.user;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose leads and deals count: those of the people named, or all there are, where nobody is named;
 * also those that nobody has.
 *
 * @param ids in the order in which they were named, each once
 */
public record Salespeople(Set<UserId> ids) {

    public static final Salespeople EVERYBODY = new Salespeople(Set.of());

    public Salespeople {
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    /** Those that an address names; empty values of a form name nobody. */
    public static Salespeople of(@Nullable Collection<? extends @Nullable UserId> asked) {
        return asked == null
                ? EVERYBODY
                : new Salespeople(
                        asked.stream()
                                .filter(Objects::nonNull)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** One alone; everybody, if absent. */
    public static Salespeople only(@Nullable UserId person) {
        return person == null ? EVERYBODY : new Salespeople(Set.of(person));
    }

    public boolean isEverybody() {
        return ids.isEmpty();
    }

    public boolean include(UserId person) {
        return isEverybody() || ids.contains(person);
    }

    /** The one who is named, if it is one. */
    public Optional<UserId> one() {
        return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
    }

    /** The others; everybody, if there are none. */
    public Salespeople without(UserId person) {
        return new Salespeople(
                ids.stream()
                        .filter(id -> !id.equals(person))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /**
     * The SQL that is true of a row if the one in a column is among them; its statement needs the
     * parameter {@code by}.
     */
    public static String are(String column) {
        return "(:by::uuid[] is null or %s = any(:by))".formatted(column);
    }

    /** What the parameter {@code by} of the SQL stands for. */
    public UUID @Nullable [] by() {
        return isEverybody() ? null : ids.stream().map(UserId::value).toArray(UUID[]::new);
    }

    /** What an address names them by, one value for each. */
    public List<String> values() {
        return ids.stream().map(UserId::text).toList();
    }

    /** The value of a list's filter; empty for everybody. */
    public String text() {
        return String.join(",", values());
    }

    /**
     * A page's address with each of them in its parameter {@code person}; the path for everybody.
     */
    public String at(String path) {
        return isEverybody() ? path : path + "?person=" + String.join("&person=", values());
    }

    /** What to add to a list's address, so that it shows theirs; nothing for everybody. */
    public String and(String filter) {
        return isEverybody() ? "" : "&" + filter + "=" + text();
    }
}
