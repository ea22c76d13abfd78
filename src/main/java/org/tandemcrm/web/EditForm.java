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

    /** The text of each simple field, for the page that shows two versions side by side. */
    default Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordComponent field : getClass().getRecordComponents()) {
            if (isSimple(field)) {
                texts.put(field.getName(), text(field.getAccessor()));
            }
        }
        return texts;
    }

    private static boolean isSimple(RecordComponent field) {
        Class<?> type = field.getType();
        boolean several = Collection.class.isAssignableFrom(type) || type == Map.class;
        return !several && type != Boolean.class && !field.getName().equals("version");
    }

    private String text(Method accessor) {
        try {
            accessor.setAccessible(true);
            Object value = accessor.invoke(this);
            return value == null ? "" : value.toString();
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
