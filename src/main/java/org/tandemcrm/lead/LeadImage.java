package org.tandemcrm.lead;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.UserId;

/**
 * What a touch may change of a lead beside its own rows: whose it is, its clocks, who has claimed
 * it. Everything else follows from the lead's facts.
 */
@Component
class LeadImage {

    private static final String IMAGE =
            """
            select jsonb_build_object(
                     'assignee', l.assignee_id,
                     'assignments', array(select a.lead_assignment_id from lead_assignment a
                                           where a.lead_id = l.lead_id
                                           order by a.lead_assignment_id),
                     'clocks', (select coalesce(jsonb_agg(k order by k.lead_clock_id), '[]')
                                  from lead_clock k where k.lead_id = l.lead_id),
                     'claim', (select to_jsonb(c) from claim c
                                where c.lead_id = l.lead_id and c.released_at is null))
              from lead l where l.lead_id = :lead
            """;

    private static final String ASSIGNMENTS =
            """
            delete from lead_assignment
             where lead_id = :lead
               and lead_assignment_id not in
                   (select a::uuid from jsonb_array_elements_text(:image::jsonb -> 'assignments') a)
            """;

    private static final String OTHER_CLOCKS =
            """
            delete from lead_clock k
             where k.lead_id = :lead
               and not exists (select from jsonb_array_elements(:image::jsonb -> 'clocks') c
                                where c = to_jsonb(k))
            """;

    private static final String CLOCKS =
            """
            insert into lead_clock
            select c.* from jsonb_populate_recordset(null::lead_clock, :image::jsonb -> 'clocks') c
             where c.lead_id = :lead
               and not exists (select from lead_clock k where k.lead_clock_id = c.lead_clock_id)
            """;

    private static final String CLAIM =
            """
            update claim c
               set released_at = null, until = (:image::jsonb #>> '{claim,until}')::timestamptz
             where c.lead_id = :lead and c.claim_id = (:image::jsonb #>> '{claim,claim_id}')::uuid
               and not exists (select from claim o
                                where o.lead_id = c.lead_id and o.released_at is null
                                  and o.claim_id <> c.claim_id)
            """;

    private final JdbcClient jdbc;

    private final LeadRewriting rewriting;

    LeadImage(JdbcClient jdbc, LeadRewriting rewriting) {
        this.jdbc = jdbc;
        this.rewriting = rewriting;
    }

    /** The image, as a document. */
    String of(LeadId lead) {
        return jdbc.sql(IMAGE).param("lead", lead.value()).query(String.class).single();
    }

    /** Makes everything that the image shows what it was then. */
    void restore(LeadId lead, String image) {
        rewriting.reassign(lead, owner(image));
        run(ASSIGNMENTS, lead, image);
        run(OTHER_CLOCKS, lead, image);
        run(CLOCKS, lead, image);
        run(CLAIM, lead, image);
        rewriting.tell(lead);
    }

    /** Makes it one that there never was. */
    void erase(LeadId lead) {
        rewriting.erase(lead);
    }

    private @Nullable UserId owner(String image) {
        return jdbc.sql("select (:image::jsonb ->> 'assignee')::uuid as assignee")
                .param("image", image)
                .query((row, n) -> Optional.ofNullable(Rows.idOrNull(row, "assignee", UserId::new)))
                .single()
                .orElse(null);
    }

    private void run(String sql, LeadId lead, String image) {
        jdbc.sql(sql).param("lead", lead.value()).param("image", image).update();
    }
}
