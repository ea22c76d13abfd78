package org.tandemcrm.dashboard.balance;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The one row of what the owner has said. */
interface KeptEfforts extends JpaRepository<KeptEffort, UUID> {}
