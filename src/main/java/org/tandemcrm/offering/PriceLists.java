package org.tandemcrm.offering;

import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of {@link PriceList}. */
interface PriceLists extends JpaRepository<PriceList, PriceListId> {}
