package org.tandemcrm.lead;

import org.springframework.data.jpa.repository.JpaRepository;

/** All leads. */
interface Leads extends JpaRepository<Lead, LeadId> {}
