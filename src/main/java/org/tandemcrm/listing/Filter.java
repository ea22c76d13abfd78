package org.tandemcrm.listing;

import java.util.List;

/** One condition of a list query; its values are alternatives. */
public record Filter(String field, Op op, List<String> values) {

    public Filter {
        values = List.copyOf(values);
    }

    String parameter() {
        return op.parameter(field);
    }

    boolean is(String otherField, Op otherOp) {
        return field.equals(otherField) && op == otherOp;
    }
}
