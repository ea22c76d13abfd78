package org.tandemcrm.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Folded;

/** One way to write each text of a column: the one that the file uses most. */
final class Spelling {

    private final Map<String, String> usual;

    private Spelling(Map<String, String> usual) {
        this.usual = usual;
    }

    static Spelling of(Sheet sheet, Function<SheetRow, @Nullable String> column) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> usual = new HashMap<>();
        for (SheetRow row : sheet.rows()) {
            String text = column.apply(row);
            if (text != null) {
                int often = counts.merge(text, 1, Integer::sum);
                String folded = Folded.fold(text);
                String best = usual.get(folded);
                if (best == null || often > counts.getOrDefault(best, 0)) {
                    usual.put(folded, text);
                }
            }
        }
        return new Spelling(usual);
    }

    @Nullable String of(@Nullable String text) {
        return text == null ? null : usual.getOrDefault(Folded.fold(text), text);
    }
}
