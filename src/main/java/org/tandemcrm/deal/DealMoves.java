package org.tandemcrm.deal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DealMoves extends JpaRepository<DealMove, UUID> {

    /** When the latest move took place, whenever it was entered. */
    @Query("select max(m.at) from DealMove m where m.deal = :deal")
    Optional<Instant> latest(DealId deal);
}
