package org.tandemcrm.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a CSV file of any usual make: with or without a byte order mark, in UTF-8, UTF-16 or
 * Windows-1252, separated by commas, semicolons or tabs.
 */
final class SheetReader {

    private static final char BOM = '\uFEFF';
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int MOST_COLUMNS = 2_000;

    private SheetReader() {}

    /**
     * @throws Unreadable if the bytes are not rows below a header
     */
    static Sheet read(String name, byte[] bytes) {
        String text = text(bytes);
        if (text.isBlank()) {
            throw new Unreadable("The file is empty.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable("This is not a CSV file. Save the table as CSV and try again.");
        }
        try {
            return sheet(name, records(text));
        } catch (CsvParseException broken) {
            throw new Unreadable("The file cannot be read as CSV: " + broken.getMessage());
        }
    }

    private static List<CsvRecord> records(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)
                .stream()
                .toList();
    }

    private static Sheet sheet(String name, List<CsvRecord> records) {
        List<String> headers = headers(records.get(0));
        List<SheetRow> rows = new ArrayList<>(records.size());
        for (CsvRecord row : records.subList(1, records.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(headers.size(), row.getFieldCount()); i++) {
                cells.put(headers.get(i), row.getField(i));
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new SheetRow(row.getStartingLineNumber(), cells));
            }
        }
        return new Sheet(name, headers, rows);
    }

    /** A header that comes twice gets a number, so that no column is lost. */
    private static List<String> headers(CsvRecord first) {
        if (first.getFieldCount() > MOST_COLUMNS) {
            throw new Unreadable("The file has more than 2,000 columns.");
        }
        List<String> headers = new ArrayList<>();
        for (String field : first.getFields()) {
            String header = field.strip();
            String unique = header;
            for (int n = 2; headers.contains(unique); n++) {
                unique = header + " (" + n + ")";
            }
            headers.add(unique);
        }
        if (headers.stream().allMatch(String::isEmpty)) {
            throw new Unreadable("The first line names no columns.");
        }
        return headers;
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, charset(bytes));
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException older) {
            return Charset.forName("windows-1252");
        }
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = outsideQuotes(first, separator);
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    private static long outsideQuotes(String line, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (char c : line.toCharArray()) {
            quoted = (c == '"') != quoted;
            count += !quoted && c == wanted ? 1 : 0;
        }
        return count;
    }
}
