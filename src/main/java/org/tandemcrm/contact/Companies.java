package org.tandemcrm.contact;

import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of {@link Company}. */
interface Companies extends JpaRepository<Company, CompanyId> {}
