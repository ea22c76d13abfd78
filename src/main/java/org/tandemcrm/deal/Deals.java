package org.tandemcrm.deal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.UserId;

interface Deals extends JpaRepository<Deal, DealId> {

    /** Whoever comes second waits, and then sees what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Deal d where d.id = :id")
    Optional<Deal> locked(DealId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select d from Deal d where d.assignee = :person and d.closedOn is null"
                    + " order by d.acceptedAt, d.number")
    List<Deal> openOf(UserId person);

    /** Everybody's, locked in one order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Deal d where d.stage = :stage and d.closedOn is null order by d.number")
    List<Deal> openAt(Stage stage);

    @Query("select d from Deal d where d.lead = :lead")
    Optional<Deal> ofLead(LeadId lead);

    @Query(value = "select nextval('deal_number')", nativeQuery = true)
    long nextNumber();

    /** Two who accept the same lead at once come one after the other. */
    @Query(
            value =
                    "select cast(lead_id as text) from lead where lead_id = :#{#lead.value} for update",
            nativeQuery = true)
    Optional<String> lockLead(LeadId lead);
}
