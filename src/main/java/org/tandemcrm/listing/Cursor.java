package org.tandemcrm.listing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * Where a page ended: the sort key and the id of its last row. It belongs to one list and one
 * order; a checksum and the form of its parts are checked, for its values go to the database as
 * parameters.
 */
record Cursor(String key, UUID id) {

    private static final String SEPARATOR = "\n";

    String encode(String listAndSort) {
        String body = id + SEPARATOR + key;
        String text = checksum(listAndSort, body) + SEPARATOR + body;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String text, String listAndSort, Column sort) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, 3);
            if (parts.length == 3
                    && parts[0].equals(checksum(listAndSort, parts[1] + SEPARATOR + parts[2]))) {
                return new Cursor(checked(parts[2], sort), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            throw new UnknownParameter(
                    "cursor", "This page's address is damaged. Start at the first page.");
        }
        throw new UnknownParameter(
                "cursor", "This page's address belongs to another list or order.");
    }

    private static String checked(String key, Column sort) {
        boolean number = sort.kind() == Kind.NUMBER || sort.kind() == Kind.MONEY;
        if (number && !key.matches("-?Infinity|NaN")) {
            return new BigDecimal(key).toString();
        }
        if (sort.kind().isCalendar()
                && !key.matches("-?infinity|[0-9]{1,6}-[0-9]{2}-[0-9]{2}[-0-9:.+ BC]{0,30}")) {
            throw new IllegalArgumentException("not a time");
        }
        return key;
    }

    private static String checksum(String listAndSort, String body) {
        CRC32 crc = new CRC32();
        crc.update((listAndSort + SEPARATOR + body).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
