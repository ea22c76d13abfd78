package org.tandemcrm.lead.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tandemcrm.shared.Folded;

/** Knows a country by its code and by its name in some languages: files write it as they like. */
final class Countries {

    private static final List<Locale> LANGUAGES =
            List.of(
                    Locale.ENGLISH,
                    Locale.GERMAN,
                    Locale.FRENCH,
                    Locale.ITALIAN,
                    Locale.forLanguageTag("es"),
                    Locale.forLanguageTag("nl"),
                    Locale.forLanguageTag("pl"));

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** Whether two folded texts name the same country. */
    static boolean same(String one, String other) {
        String code = CODES.get(one);
        return code != null && code.equals(CODES.get(other));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            codes.put(Folded.fold(code), code);
            codes.put(Folded.fold(country.getISO3Country()), code);
            LANGUAGES.forEach(l -> codes.put(Folded.fold(country.getDisplayCountry(l)), code));
        }
        codes.put("usa", "US");
        codes.put("uk", "GB");
        return codes;
    }
}
