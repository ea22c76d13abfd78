package org.tandemcrm.agreement;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The editions of agreements; a row stays for ever. */
interface Editions extends JpaRepository<AgreementTerms, UUID> {}
