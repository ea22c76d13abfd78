package org.tandemcrm.web;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form record of something that exists already: it knows which version its page showed. */
public interface EditForm {

    /** The version that was edited; null in a form for something new. */
    @Nullable Number version();

    /**
     * The text of each simple field by its path, for the page that shows two versions side by side.
     */
    default Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        read(this, getClass(), "", texts);
        return texts;
    }

    private static void read(
            @Nullable Object form, Class<?> type, String place, Map<String, String> texts) {
        for (RecordComponent field : type.getRecordComponents()) {
            Object value = form == null ? null : value(form, field.getAccessor());
            if (isPart(field.getType())) {
                read(value, field.getType(), place + field.getName() + ".", texts);
            } else if (isSimple(field)) {
                texts.put(place + field.getName(), value == null ? "" : value.toString());
            }
        }
    }

    /** A record of several fields is a part of the form; one of a single field is a value. */
    private static boolean isPart(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length > 1;
    }

    private static boolean isSimple(RecordComponent field) {
        Class<?> type = field.getType();
        boolean several = Collection.class.isAssignableFrom(type) || type == Map.class;
        return !several && type != Boolean.class && !field.getName().equals("version");
    }

    private static @Nullable Object value(Object form, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(form);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
