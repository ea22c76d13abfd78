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
        return makes(target.getType());
    }

    @Override
    public @Nullable Object convert(
            @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor target) {
        Method factory = factory(target.getType());
        return factory == null || source == null || source.toString().isBlank()
                ? null
                : ReflectionUtils.invokeMethod(factory, null, source);
    }

    /** Whether values of the type are made of one text. */
    static boolean makes(Class<?> type) {
        return factory(type) != null;
    }

    private static @Nullable Method factory(Class<?> type) {
        Method factory = ClassUtils.getStaticMethod(type, "of", String.class);
        return factory != null && factory.getReturnType() == type ? factory : null;
    }
}
