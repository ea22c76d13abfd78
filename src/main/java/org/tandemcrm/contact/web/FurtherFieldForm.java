package org.tandemcrm.contact.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.FurtherFields;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** One further field as a person types it: its name and its value. */
record FurtherFieldForm(
        @Nullable String name, @Size(max = FurtherFields.LONGEST_VALUE) @Nullable String value) {

    private static final FurtherFieldForm EMPTY = new FurtherFieldForm(null, null);
    private static final int EMPTY_ROWS = 2;

    /** A row for each field, and some empty ones. */
    static List<FurtherFieldForm> rows(Map<String, String> fields) {
        List<FurtherFieldForm> rows = new ArrayList<>();
        fields.forEach((name, value) -> rows.add(new FurtherFieldForm(name, value)));
        rows.addAll(Collections.nCopies(EMPTY_ROWS, EMPTY));
        return rows;
    }

    /**
     * The values by name; a row without a value is none.
     *
     * @throws InvalidInput at the rows that cannot be taken
     */
    static Map<String, String> read(List<FurtherFieldForm> rows) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FurtherFieldForm row = rows.get(i);
            if (row.valueText().isEmpty()) {
                continue;
            }
            String place = "further[" + i + "].name";
            row.flaw(fields).ifPresent(sentence -> flaws.add(new Flaw(place, sentence)));
            fields.put(row.nameText(), row.valueText());
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        return fields;
    }

    String nameText() {
        return name == null ? "" : name.strip();
    }

    String valueText() {
        return value == null ? "" : value.strip();
    }

    private Optional<String> flaw(Map<String, String> before) {
        if (nameText().isEmpty()) {
            return Optional.of("Give the field a name.");
        }
        return before.containsKey(nameText())
                ? Optional.of("This name stands here twice.")
                : FurtherFields.flawOfName(nameText());
    }
}
