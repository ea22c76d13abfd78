package org.tandemcrm.lead.fit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is known of people and companies as far as rules of fit ask for it. */
@Component
class Buyers {

    private static final String OF_CONTACTS =
            """
            select c.contact_id as id, co.size, co.industry, c.title,
                   coalesce(c.country, co.country) as country,
                   coalesce(c.region, co.region) as region, coalesce(c.city, co.city) as city,
                   coalesce(c.postal_code, co.postal_code) as postal_code
              from contact c
              left join company co on co.company_id = c.company_id and co.deleted_at is null
            """;

    private static final String OF_COMPANIES =
            """
            select co.company_id as id, co.size, co.industry, null as title, co.country, co.region,
                   co.city, co.postal_code
              from company co
            """;

    private final JdbcClient jdbc;

    Buyers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Buyer> contacts(Collection<UUID> ids) {
        return read(OF_CONTACTS + " where c.contact_id = any(?)", ids.toArray(UUID[]::new));
    }

    Map<UUID, Buyer> companies(Collection<UUID> ids) {
        return read(OF_COMPANIES + " where co.company_id = any(?)", ids.toArray(UUID[]::new));
    }

    Optional<Buyer> ofLead(UUID lead) {
        String contact = " where c.contact_id = (select contact_id from lead where lead_id = ?)";
        String company =
                """
                 where co.company_id =
                       (select company_id from lead where lead_id = ? and contact_id is null)
                """;
        return read(OF_CONTACTS + contact, lead).values().stream()
                .findFirst()
                .or(() -> read(OF_COMPANIES + company, lead).values().stream().findFirst());
    }

    List<UUID> peopleOf(Collection<UUID> companies) {
        return jdbc.sql("select contact_id from contact where company_id = any(?)")
                .param(companies.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private Map<UUID, Buyer> read(String sql, Object param) {
        Map<UUID, Buyer> found = new LinkedHashMap<>();
        jdbc.sql(sql)
                .param(param)
                .query(
                        row -> {
                            found.put(row.getObject("id", UUID.class), buyer(row));
                        });
        return found;
    }

    private static Buyer buyer(ResultSet row) throws SQLException {
        @Nullable Integer size = row.getObject("size", Integer.class);
        return new Buyer(
                size,
                row.getString("industry"),
                row.getString("title"),
                row.getString("country"),
                row.getString("region"),
                row.getString("city"),
                row.getString("postal_code"));
    }
}
