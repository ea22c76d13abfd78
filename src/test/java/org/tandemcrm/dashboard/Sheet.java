package org.tandemcrm.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table that was written by hand: columns parted by semicolons, the first line names them, lines
 * that begin with # are remarks. Times are the company's.
 */
final class Sheet {

    private Sheet() {}

    /** The rows of a file, by the names of its columns; empty cells are empty. */
    static List<Map<String, String>> rows(String file) {
        List<String> lines = text(file).lines().filter(line -> !line.startsWith("#")).toList();
        String[] names = lines.get(0).split(";", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            if (cells.length != names.length) {
                throw new IllegalStateException("%s: %s".formatted(file, line));
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int cell = 0; cell < names.length; cell++) {
                row.put(names[cell], cells[cell]);
            }
            rows.add(row);
        }
        return rows;
    }

    static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    static @Nullable Timestamp at(String cell) {
        return cell.isEmpty()
                ? null
                : Timestamp.from(
                        LocalDateTime.parse(cell).atZone(TwentyFourMonths.ZONE).toInstant());
    }

    private static String text(String file) {
        String path = "/dashboard/%s.csv".formatted(file);
        try (InputStream in = Sheet.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
