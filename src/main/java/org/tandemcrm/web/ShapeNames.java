package org.tandemcrm.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Names the shapes in the API's document: a record that stands in a class is called after both, for
 * many calls have an Answer of their own.
 */
@Configuration(proxyBeanMethods = false)
class ShapeNames {

    /** Asked for by the document alone: pages do without. */
    @Bean
    @Lazy
    ModelResolver shapes(ObjectMapperProvider json) {
        return new ModelResolver(json.jsonMapper(), new Names()).openapi31(json.isOpenapi31());
    }

    private static final class Names extends TypeNameResolver {

        Names() {
            setUseFqn(true);
        }

        @Override
        protected String getNameOfClass(Class<?> type) {
            Class<?> outer = type.getEnclosingClass();
            String name = type.getSimpleName();
            return outer == null ? name : getNameOfClass(outer) + name;
        }
    }
}
