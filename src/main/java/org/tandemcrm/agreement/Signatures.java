package org.tandemcrm.agreement;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who signed what; a row stays for ever. */
interface Signatures extends JpaRepository<Signature, UUID> {}
