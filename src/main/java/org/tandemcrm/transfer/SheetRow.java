package org.tandemcrm.transfer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line where it begins in the file, counted from 1
 * @param cells the text of each column; a column that the row lacks is absent
 */
record SheetRow(long line, Map<String, String> cells) {

    private static final Set<String> YES = Set.of("1", "true", "yes", "y", "x", "ja");

    Optional<String> text(String header) {
        return Optional.ofNullable(cells.get(header))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    @Nullable String orNull(String header) {
        return text(header).orElse(null);
    }

    boolean yes(String header) {
        return text(header)
                .map(t -> YES.contains(t.toLowerCase(java.util.Locale.ROOT)))
                .orElse(false);
    }

    /**
     * The amount in a cell, with a point for the decimals.
     *
     * @throws Unfit if there is something that is no amount
     */
    Optional<BigDecimal> amount(String header) {
        return text(header).map(text -> Cells.amount(header, text));
    }

    /**
     * @throws Unfit if there is something that is no day
     */
    Optional<LocalDate> day(String header) {
        return text(header).map(text -> Cells.day(header, text));
    }

    /**
     * @throws Unfit if there is something that is no moment
     */
    Optional<Instant> moment(String header) {
        return text(header).map(text -> Cells.moment(header, text));
    }

    /** The same for rows of the same cells, whatever their place: 64 hexadecimal digits. */
    String fingerprint() {
        StringBuilder all = new StringBuilder();
        cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        c -> all.append(c.getKey()).append('\0').append(c.getValue()).append('\1'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
