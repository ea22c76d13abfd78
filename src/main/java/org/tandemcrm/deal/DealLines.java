package org.tandemcrm.deal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rows of {@link DealLine}. */
interface DealLines extends JpaRepository<DealLine, UUID> {

    @Query("select l from DealLine l where l.deal = :deal order by l.position")
    List<DealLine> of(DealId deal);
}
