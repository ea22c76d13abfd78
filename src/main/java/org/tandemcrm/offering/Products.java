package org.tandemcrm.offering;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rows of {@link Product}. */
interface Products extends JpaRepository<Product, ProductId> {

    /** Those with the code that are not in the trash: at most one. */
    @Query("select p from Product p where p.codeKey = :key and p.trashed is null")
    List<Product> coded(String key);

    @Query(
            """
            select p from Product p where p.active and p.trashed is null
             order by p.sortName, p.id.value
            """)
    List<Product> forSale();
}
