package org.tandemcrm.web;

import static java.util.Objects.requireNonNull;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.annotation.ValidationAnnotationUtils;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * Binds form records followed by a BindingResult. Where one value cannot be converted, Spring
 * leaves the page without a form object and most rules unchecked; here the form holds null in that
 * place, the typed text stays with its error, and everything else is validated as ever. So a form
 * record's components are nullable.
 */
class FormBinding implements HandlerMethodArgumentResolver {

    private final ServletModelAttributeMethodProcessor spring =
            new ServletModelAttributeMethodProcessor(true);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?>[] all = parameter.getExecutable().getParameterTypes();
        int next = parameter.getParameterIndex() + 1;
        return parameter.getParameterType().isRecord()
                && next < all.length
                && Errors.class.isAssignableFrom(all[next])
                && !parameter.hasParameterAnnotation(RequestBody.class)
                && !parameter.hasParameterAnnotation(RequestPart.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        Object form = spring.resolveArgument(parameter, container, request, binders);
        String name = ModelFactory.getNameForParameter(parameter);
        Map<String, Object> model = requireNonNull(container).getModel();
        Object bound = model.get(BindingResult.MODEL_KEY_PREFIX + name);
        if (form == null || !(bound instanceof BindingResult half) || half.getTarget() != null) {
            return form;
        }
        WebDataBinder binder = requireNonNull(binders).createBinder(request, form, name);
        validate(binder, parameter);
        Map<String, Object> mended = merged(form, half, binder).getModel();
        container.removeAttributes(mended);
        container.addAllAttributes(mended);
        return form;
    }

    private static void validate(WebDataBinder binder, MethodParameter parameter) {
        for (Annotation each : parameter.getParameterAnnotations()) {
            Object[] hints = ValidationAnnotationUtils.determineValidationHints(each);
            if (hints != null) {
                binder.validate(hints);
                return;
            }
        }
    }

    /** What could not be read comes first; a rule about the same field would only be noise. */
    private static BindingResult merged(Object form, BindingResult half, WebDataBinder binder) {
        var all = new BeanPropertyBindingResult(form, half.getObjectName());
        ConversionService conversion = binder.getConversionService();
        if (conversion != null) {
            all.initConversion(conversion);
        }
        List<FieldError> unread =
                half.getFieldErrors().stream().filter(FieldError::isBindingFailure).toList();
        Set<String> fields = unread.stream().map(FieldError::getField).collect(Collectors.toSet());
        unread.forEach(all::addError);
        for (ObjectError each : binder.getBindingResult().getAllErrors()) {
            if (!(each instanceof FieldError field && fields.contains(field.getField()))) {
                all.addError(each);
            }
        }
        return all;
    }
}
