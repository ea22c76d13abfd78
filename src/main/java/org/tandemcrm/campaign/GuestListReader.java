package org.tandemcrm.campaign;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput;

/**
 * Reads a list of people as somebody pasted it: from a table, from a CSV file, or one name per
 * line. A first line that names columns is believed; without one, addresses and numbers are known
 * by their looks, and of the rest the first is the name, the second the company.
 */
final class GuestListReader {

    private static final int MOST_LINES = 500;
    private static final int MOST_SIGNS = 200_000;
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s()/.-]{6,}");

    private enum Part {
        NAME,
        FIRST,
        LAST,
        EMAIL,
        PHONE,
        COMPANY,
        NOTE
    }

    private static final Map<String, Part> HEADS =
            Map.ofEntries(
                    Map.entry("name", Part.NAME),
                    Map.entry("full name", Part.NAME),
                    Map.entry("contact", Part.NAME),
                    Map.entry("first name", Part.FIRST),
                    Map.entry("firstname", Part.FIRST),
                    Map.entry("given name", Part.FIRST),
                    Map.entry("vorname", Part.FIRST),
                    Map.entry("last name", Part.LAST),
                    Map.entry("lastname", Part.LAST),
                    Map.entry("surname", Part.LAST),
                    Map.entry("family name", Part.LAST),
                    Map.entry("nachname", Part.LAST),
                    Map.entry("email", Part.EMAIL),
                    Map.entry("e-mail", Part.EMAIL),
                    Map.entry("mail", Part.EMAIL),
                    Map.entry("email address", Part.EMAIL),
                    Map.entry("phone", Part.PHONE),
                    Map.entry("telephone", Part.PHONE),
                    Map.entry("mobile", Part.PHONE),
                    Map.entry("telefon", Part.PHONE),
                    Map.entry("company", Part.COMPANY),
                    Map.entry("organisation", Part.COMPANY),
                    Map.entry("organization", Part.COMPANY),
                    Map.entry("firma", Part.COMPANY),
                    Map.entry("note", Part.NOTE),
                    Map.entry("notes", Part.NOTE),
                    Map.entry("comment", Part.NOTE),
                    Map.entry("remark", Part.NOTE));

    private GuestListReader() {}

    /** The people of the list, or InvalidInput at "text". */
    static List<GuestLine> read(@Nullable String pasted) {
        String text = pasted == null ? "" : pasted.replace("\uFEFF", "").replace("\0", "");
        if (text.isBlank()) {
            throw new InvalidInput("text", "Paste the list, or choose a file.");
        }
        if (text.length() > MOST_SIGNS) {
            throw new InvalidInput("text", "At most 200,000 characters at once.");
        }
        List<CsvRecord> records = records(text);
        List<Part> heads = records.isEmpty() ? List.of() : heads(records.get(0));
        List<GuestLine> lines = new ArrayList<>();
        for (CsvRecord each : heads.isEmpty() ? records : records.subList(1, records.size())) {
            if (!isBlank(each)) {
                lines.add(line(each, heads.isEmpty() ? guessed(each) : heads));
            }
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new InvalidInput(
                    "text",
                    lines.isEmpty()
                            ? "There is nobody below the first line."
                            : "At most 500 people at once; bring in more by an import.");
        }
        return lines;
    }

    private static List<CsvRecord> records(String text) {
        try {
            return CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text.stripTrailing())
                    .stream()
                    .dropWhile(GuestListReader::isBlank)
                    .toList();
        } catch (CsvParseException broken) {
            throw new InvalidInput(
                    "text", "This cannot be read as a table: " + broken.getMessage());
        }
    }

    private static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private static char separator(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        return SEPARATORS.stream().filter(sign -> first.indexOf(sign) >= 0).findFirst().orElse(',');
    }

    /** What each column holds; nothing if the first line is a person already. */
    private static List<Part> heads(CsvRecord first) {
        List<Part> heads = new ArrayList<>();
        boolean named = false;
        for (String field : first.getFields()) {
            Part part = HEADS.get(field.strip().toLowerCase(Locale.ROOT));
            named |= part != null;
            heads.add(part == null ? Part.NOTE : part);
        }
        return named ? heads : List.of();
    }

    private static List<Part> guessed(CsvRecord record) {
        List<Part> parts = new ArrayList<>();
        for (String field : record.getFields()) {
            parts.add(guessed(field.strip(), parts));
        }
        return parts;
    }

    private static Part guessed(String field, List<Part> before) {
        if (field.contains("@") && !field.contains(" ")) {
            return Part.EMAIL;
        }
        if (NUMBER.matcher(field).matches()) {
            return Part.PHONE;
        }
        if (!before.contains(Part.NAME)) {
            return Part.NAME;
        }
        return before.contains(Part.COMPANY) ? Part.NOTE : Part.COMPANY;
    }

    private static GuestLine line(CsvRecord record, List<Part> parts) {
        Map<Part, String> cells = new EnumMap<>(Part.class);
        for (int i = 0; i < Math.min(parts.size(), record.getFieldCount()); i++) {
            String cell = record.getField(i).strip();
            if (!cell.isEmpty()) {
                cells.merge(parts.get(i), cell, (one, other) -> one + ", " + other);
            }
        }
        String name = cells.getOrDefault(Part.NAME, "");
        int cut = name.lastIndexOf(' ');
        return new GuestLine(
                Math.toIntExact(record.getStartingLineNumber()),
                cells.getOrDefault(Part.FIRST, cut < 0 ? "" : name.substring(0, cut)),
                cells.getOrDefault(Part.LAST, name.substring(cut + 1)),
                cells.get(Part.EMAIL),
                cells.get(Part.PHONE),
                cells.get(Part.COMPANY),
                cells.get(Part.NOTE));
    }
}
