package org.tandemcrm.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes where the next page of a list is: the same address with another cursor. */
@ControllerAdvice
class ApiPageLinks implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(
            MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ApiPage<?> page && page.next() != null) {
            String address =
                    UriComponentsBuilder.fromUri(request.getURI())
                            .replaceQueryParam("cursor", "{next}")
                            .encode()
                            .buildAndExpand(page.next())
                            .toUriString();
            response.getHeaders().add(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
        }
        return body;
    }
}
