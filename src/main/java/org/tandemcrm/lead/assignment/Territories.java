package org.tandemcrm.lead.assignment;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.Prospect;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.UserId;

/** The owner's list of territories and products, and where a lead belongs. */
@Component
class Territories {

    private final JdbcClient jdbc;

    Territories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they are tried. */
    List<Territory> all() {
        return jdbc.sql("select kind, words, assignee_id from territory order by place")
                .query(
                        (row, n) ->
                                new Territory(
                                        Territory.Kind.valueOf(row.getString("kind")),
                                        row.getString("words"),
                                        new UserId(row.getObject("assignee_id", UUID.class))))
                .list();
    }

    void replace(List<Territory> territories) {
        jdbc.sql("delete from territory").update();
        int place = 0;
        for (Territory territory : territories) {
            jdbc.sql(
                            """
                            insert into territory (territory_id, place, kind, words, assignee_id)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(
                            Ids.next(),
                            ++place,
                            territory.kind().name(),
                            territory.words(),
                            territory.assignee().value())
                    .update();
        }
    }

    /** By the address of the company, or else of the person. */
    Whereabouts whereabouts(Prospect lead) {
        return jdbc.sql(
                        """
                        select coalesce(co.country, c.country) as country,
                               coalesce(co.region, c.region) as region,
                               coalesce(co.postal_code, c.postal_code) as postcode,
                               concat_ws(' ', l.interest,
                                 (select string_agg(concat_ws(' ', k.name, k.offer), ' ')
                                    from campaign k
                                   where k.campaign_id in (select e.campaign_id from evidence e
                                                            where e.lead_id = l.lead_id))) as interests
                          from lead l
                          left join contact c on c.contact_id = l.contact_id
                          left join company co on co.company_id = coalesce(l.company_id, c.company_id)
                         where l.lead_id = ?
                        """)
                .param(lead.id().value())
                .query(
                        (row, n) ->
                                new Whereabouts(
                                        row.getString("country"),
                                        row.getString("region"),
                                        row.getString("postcode"),
                                        row.getString("interests")))
                .single();
    }
}
