package org.tandemcrm.web;

import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Makes ids of text by their {@code of(String)}. Blank text is no id: a page compares the empty
 * choice of a list with what is chosen, and must not fail at it.
 */
final class IdFromText implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return factory(target) != null;
    }

    @Override
    public @Nullable Object convert(
            @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor target) {
        Method factory = factory(target);
        return factory == null || source == null || source.toString().isBlank()
                ? null
                : ReflectionUtils.invokeMethod(factory, null, source);
    }

    private static @Nullable Method factory(TypeDescriptor target) {
        Class<?> type = target.getType();
        Method factory = ClassUtils.getStaticMethod(type, "of", String.class);
        return factory != null && factory.getReturnType() == type ? factory : null;
    }
}
