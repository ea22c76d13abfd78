package org.tandemcrm.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import tools.jackson.databind.module.SimpleModule;

/** Teaches Spring the habits of our forms and of our API. */
@Configuration(proxyBeanMethods = false)
class WebHabits implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(new IdFromText());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IfMatchArgument());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/css/app*.css")
                .addResourceLocations("classpath:/static/css/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .setUseLastModified(false)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new StyleSheet());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
    }

    @Bean
    JsonMapperBuilderCustomizer unknownFieldsAreNamed() {
        return mapper -> mapper.addHandler(new UnknownFields.Collector());
    }

    @Bean
    JsonMapperBuilderCustomizer textsCanBeStored() {
        SimpleModule texts = new SimpleModule("plain-texts");
        texts.addDeserializer(String.class, new PlainTextReader());
        return mapper -> mapper.addModule(texts);
    }

    /** Form records are bound by us even where @ModelAttribute names them, so we stand first. */
    @Bean
    SmartInitializingSingleton formsFirst(RequestMappingHandlerAdapter adapter) {
        return () -> {
            List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();
            resolvers.add(new FormBinding());
            List<HandlerMethodArgumentResolver> others = adapter.getArgumentResolvers();
            if (others != null) {
                resolvers.addAll(others);
            }
            adapter.setArgumentResolvers(resolvers);
        };
    }

    private static class IfMatchArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == IfMatch.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            String header = request.getHeader(IfMatch.HEADER);
            return header == null && parameter.isOptional() ? null : IfMatch.read(header);
        }
    }
}
