package org.tandemcrm.lead.fit;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries a changed fit to where lists sort leads by it, and to the places in the queue, where it
 * decides among equally warm leads.
 */
@Component
class FitInQueue {

    private static final String MOVED =
            """
            select l.lead_id, f.fit_rank, coalesce(f.letter, 'NONE') as fit
              from lead l
              join lead_fit f on f.lead_id = l.lead_id
              join lead_heat s on s.lead_id = l.lead_id
             where l.{id} = any(:ids)
               and (s.fit <> coalesce(f.letter, 'NONE')
                    or exists (select from queue_place p
                                where p.lead_id = l.lead_id and p.fit_rank <> f.fit_rank))
            """;

    private final JdbcClient jdbc;

    FitInQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Under the locks that guard places, so that none is made anew meanwhile by an older fit. */
    void reorder(Shelf shelf, Collection<UUID> ids) {
        UUID[] changed = ids.toArray(UUID[]::new);
        boolean none =
                jdbc.sql(
                                shelf.sql(
                                        """
                                        select 1 from lead_heat
                                         where lead_id in (select lead_id from ({moved}) m)
                                         order by lead_id for update
                                        """
                                                .replace("{moved}", MOVED)))
                        .param("ids", changed)
                        .query(Integer.class)
                        .list()
                        .isEmpty();
        if (!none) {
            jdbc.sql(
                            shelf.sql(
                                    """
                                    update queue_place p set fit_rank = m.fit_rank
                                      from ({moved}) m where p.lead_id = m.lead_id
                                    """
                                            .replace("{moved}", MOVED)))
                    .param("ids", changed)
                    .update();
            jdbc.sql(
                            shelf.sql(
                                    """
                                    update lead_heat h set fit = m.fit
                                      from ({moved}) m where h.lead_id = m.lead_id
                                    """
                                            .replace("{moved}", MOVED)))
                    .param("ids", changed)
                    .update();
        }
    }
}
