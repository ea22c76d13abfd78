package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Looks up the versioned address of static files alone. Spring looks for a file behind every link
 * of a page, in all libraries, and remembers only what it finds: a tenth of what a page with
 * hundreds of links took.
 */
@Component
class StaticAddresses implements BeanPostProcessor {

    private static final String ANY = "/**";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof SimpleUrlHandlerMapping mapping
                && mapping.getHandlerMap().get(ANY) instanceof ResourceHttpRequestHandler any) {
            any.getResourceResolvers().add(0, new OfFiles());
        }
        return bean;
    }

    private static final class OfFiles implements ResourceResolver {

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return chain.resolveResource(request, path, locations);
        }

        @Override
        public @Nullable String resolveUrlPath(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return StaticFiles.has("/" + path) ? chain.resolveUrlPath(path, locations) : null;
        }
    }
}
