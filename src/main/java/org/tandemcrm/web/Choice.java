package org.tandemcrm.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One entry of a select, of a group of checks or of radio buttons. */
public record Choice(String value, String label) {

    /** One choice for each constant, in their order; the value is the constant's name. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> type, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> new Choice(each.name(), label.apply(each)))
                .toList();
    }
}
