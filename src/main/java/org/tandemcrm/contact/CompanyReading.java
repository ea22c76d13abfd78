package org.tandemcrm.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Folded;

/** Reads what is known about companies as a whole. */
@Component
class CompanyReading {

    private final JdbcClient jdbc;

    CompanyReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<CompanyId, Integer> contactsOf(Collection<CompanyId> ids) {
        Map<CompanyId, Integer> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select company_id, count(*) from contact
                         where company_id = any(:ids) and deleted_at is null
                         group by company_id
                        """)
                .param("ids", ids.stream().map(CompanyId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            UUID id = row.getObject(1, UUID.class);
                            counts.put(new CompanyId(id), row.getInt(2));
                        });
        return counts;
    }

    List<CompanyId> named(String name) {
        return jdbc.sql(
                        """
                        select company_id from company
                         where sort_name = ? and deleted_at is null limit 2
                        """)
                .param(Folded.sortName(name))
                .query((row, n) -> new CompanyId(row.getObject(1, UUID.class)))
                .list();
    }

    Map<CompanyId, String> names(Collection<CompanyId> ids) {
        Map<CompanyId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select company_id, name from company where company_id = any(:ids)")
                    .param("ids", ids.stream().map(CompanyId::value).toArray(UUID[]::new))
                    .query(
                            row -> {
                                UUID id = row.getObject("company_id", UUID.class);
                                names.put(new CompanyId(id), row.getString("name"));
                            });
        }
        return names;
    }
}
