package org.tandemcrm.contact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a person is called on a page and filed in a list, also when only an address is known. */
public final class ContactNames {

    static final String NAMELESS = "Nameless contact";

    /** The same name in SQL, over the aliases c (contact) of a query. */
    public static final String SHOWN_SQL =
            """
            coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''),
                     (select e.address from contact_email e
                       where e.contact_id = c.contact_id order by e.position limit 1),
                     'Nameless contact')""";

    /** What a lead is called: its person, else the company (alias co), which has no person yet. */
    public static final String LEAD_SQL =
            "case when c.contact_id is not null then %s else co.name end".formatted(SHOWN_SQL);

    private ContactNames() {}

    /** As a page shows it: first name, then last name. */
    static String shown(
            @Nullable String firstName, @Nullable String lastName, List<String> emails) {
        String name = joined(firstName, lastName);
        if (!name.isEmpty()) {
            return name;
        }
        return emails.isEmpty() ? NAMELESS : emails.get(0);
    }

    /** As a list sorts it: last name, then first name. */
    static @Nullable String filed(
            @Nullable String firstName, @Nullable String lastName, List<String> emails) {
        String name = joined(lastName, firstName);
        if (!name.isEmpty()) {
            return name;
        }
        return emails.isEmpty() ? null : emails.get(0);
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
