package org.tandemcrm.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as it was typed and, where it could be read, in the international form of E.164
 * ({@code +4940123456}), under which equal numbers are found.
 */
public record PhoneNumber(String raw, @Nullable String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /**
     * Reads a number.
     *
     * @param region the country in which a number without country code is dialled, as in "DE"
     */
    public static PhoneNumber parse(String raw, String region) {
        String text = raw.strip();
        try {
            var number = NUMBERS.parse(text, region);
            boolean known = NUMBERS.isPossibleNumber(number) && !number.hasExtension();
            return new PhoneNumber(
                    text, known ? NUMBERS.format(number, PhoneNumberFormat.E164) : null);
        } catch (NumberParseException unreadable) {
            return new PhoneNumber(text, null);
        }
    }
}
