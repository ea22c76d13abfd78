package org.tandemcrm.demo;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.AllLeadsRewritten;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.CurrentUser;

/** Remembers which records belong to the sample, and pulls them out again. */
@Component
class SampleRecords {

    private static final int BATCH = 1_000;
    private static final List<String> ROOTS =
            List.of("campaign", "contact", "company", "price_list", "product");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CurrentUser current;
    private final Clock clock;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    SampleRecords(
            JdbcClient jdbc,
            JdbcTemplate batches,
            CurrentUser current,
            Clock clock,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.events = events;
        this.entities = entities;
        this.jdbc = jdbc;
        this.batches = batches;
        this.current = current;
        this.clock = clock;
    }

    boolean isLoaded() {
        return jdbc.sql("select exists (select from sample_company)").query(Boolean.class).single();
    }

    /** Nothing while there is no sample. */
    Optional<Instant> loadedAt() {
        return jdbc.sql("select loaded_at from sample_company")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Takes the one place of the sample; false if it is taken. */
    boolean begin() {
        return jdbc.sql(
                                """
                                insert into sample_company
                                       (sample_company_id, only_one, loaded_at, loaded_by)
                                values (?, true, ?, ?) on conflict (only_one) do nothing
                                """)
                        .params(
                                Ids.next(),
                                clock.instant().atOffset(ZoneOffset.UTC),
                                current.get().id().value())
                        .update()
                == 1;
    }

    void keep(String table, List<UUID> ids) {
        batches.batchUpdate(
                "insert into sample_record (table_name, record_id) values (?, ?)",
                ids,
                BATCH,
                (row, id) -> {
                    row.setString(1, table);
                    row.setObject(2, id);
                });
    }

    /** Writes down what is pending and forgets it: a year of scenes would weigh on every flush. */
    void forget() {
        entities.flush();
        entities.clear();
    }

    /** Those of the sample who want no mailings, unless somebody gave them a real mailbox. */
    List<UUID> leavers() {
        return jdbc.sql(
                        """
                        select distinct s.record_id from sample_record s
                          join consent o on o.contact_id = s.record_id and o.state = 'REFUSED'
                         where s.table_name = 'contact'
                           and not exists (select from contact_email e
                                            where e.contact_id = s.record_id
                                              and e.address not like '%.example')
                        """)
                .query(UUID.class)
                .list();
    }

    void uproot() {
        Roots roots = new Roots(jdbc);
        for (String table : ROOTS) {
            List<UUID> ids =
                    jdbc.sql("select record_id from sample_record where table_name = ?")
                            .param(table)
                            .query(UUID.class)
                            .list();
            roots.pull(table, ids);
        }
        events.publishEvent(new AllLeadsRewritten());
        jdbc.sql(
                        """
                        delete from notice n
                         where n.href like '/leads/%'
                               and not exists (select from lead l
                                                where n.href = '/leads/' || l.lead_id)
                            or n.href like '/campaigns/%'
                               and not exists (select from campaign c
                                                where n.href like '/campaigns/' || c.campaign_id || '%')
                        """)
                .update();
        jdbc.sql("delete from sample_record").update();
        jdbc.sql("delete from sample_company").update();
    }
}
