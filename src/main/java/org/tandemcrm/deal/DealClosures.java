package org.tandemcrm.deal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DealClosures extends JpaRepository<DealClosure, UUID> {

    @Query("select c from DealClosure c where c.deal = :deal and c.reopenedAt is null")
    Optional<DealClosure> inForce(DealId deal);

    /** Those that somebody took back, the latest first. */
    @Query(
            "select c from DealClosure c where c.deal = :deal and c.reopenedAt is not null"
                    + " and c.correction = false order by c.reopenedAt desc")
    List<DealClosure> reopened(DealId deal);
}
