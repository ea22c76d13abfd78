package org.tandemcrm.user.entry.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Viewer;

/** Hands a controller the person who asks. */
@Component
class ViewerArgument implements HandlerMethodArgumentResolver {

    private final CurrentUser me;

    ViewerArgument(CurrentUser me) {
        this.me = me;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Viewer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return me.get();
    }
}
