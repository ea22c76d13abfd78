package org.tandemcrm.agreement;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** The agreements, one for each quarter. */
interface Agreements extends JpaRepository<Agreement, AgreementId> {

    /** Locked, so that two editions or signatures at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Agreement> findByFirstDay(LocalDate firstDay);
}
