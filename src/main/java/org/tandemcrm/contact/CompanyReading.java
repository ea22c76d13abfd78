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

    int contactsOf(CompanyId id) {
        return jdbc.sql("select count(*) from contact where company_id = ? and deleted_at is null")
                .param(id.value())
                .query(Integer.class)
                .single();
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
