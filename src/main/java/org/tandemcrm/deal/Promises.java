package org.tandemcrm.deal;

import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of {@link Promise}. */
interface Promises extends JpaRepository<Promise, PromiseId> {}
