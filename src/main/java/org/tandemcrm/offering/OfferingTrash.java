package org.tandemcrm.offering;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.user.TrashShelf;
import org.tandemcrm.web.TrashPart;

/** The products and the price lists in the trash. */
@Configuration(proxyBeanMethods = false)
class OfferingTrash {

    @Bean
    TrashPart productsInTrash(JdbcClient jdbc) {
        return TrashShelf.of(jdbc, "Products", "/products", "product", "c.name");
    }

    @Bean
    TrashPart priceListsInTrash(JdbcClient jdbc) {
        return TrashShelf.of(jdbc, "Price lists", "/price-lists", "price_list", "c.name");
    }
}
