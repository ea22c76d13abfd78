package org.tandemcrm.firm.web;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tandemcrm.firm.Assignment;
import org.tandemcrm.firm.ColdPolicy;
import org.tandemcrm.firm.CreditModel;
import org.tandemcrm.firm.MailingRegime;
import org.tandemcrm.web.Choice;

/** What the selects and radio buttons of the settings offer. */
final class FirmChoices {

    private static final Locale WORDS = Locale.ENGLISH;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private FirmChoices() {}

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    static Map<String, List<Choice>> all() {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        choices.put("countries", countries());
        choices.put("currencies", currencies());
        choices.put("zones", zones());
        choices.put("months", months());
        choices.put("regimes", Choice.of(MailingRegime.class, FirmChoices::words));
        choices.put("coldPolicies", Choice.of(ColdPolicy.class, FirmChoices::words));
        choices.put("assignments", Choice.of(Assignment.class, FirmChoices::words));
        choices.put("creditModels", Choice.of(CreditModel.class, FirmChoices::words));
        return choices;
    }

    /** Each day's name, Monday first. */
    static List<String> days() {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.FULL, WORDS))
                .toList();
    }

    /** What a kind of evidence is called. */
    static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("SCANNED", "Scanned a code");
        kinds.put("CLICKED", "Clicked a link");
        kinds.put("FORM", "Sent a form");
        kinds.put("ATTENDED", "Attended an event");
        kinds.put("REPLIED", "Replied");
        kinds.put("CALLED", "Called us");
        kinds.put("ASKED_PRICE", "Asked for a price");
        kinds.put("REFERRED", "Came by referral");
        kinds.put("MEETING_HELD", "Held a meeting");
        kinds.put("NEED_GIVEN", "Gave a need");
        kinds.put("OTHER", "Other response");
        kinds.put("NOT_NOW", "Said not now");
        kinds.put("OBJECTION", "Raised an objection");
        kinds.put("UNSUBSCRIBED", "Unsubscribed");
        kinds.put("BOUNCED", "Mail bounced");
        return kinds;
    }

    private static List<Choice> countries() {
        return COUNTRIES.stream()
                .map(
                        code ->
                                new Choice(
                                        code,
                                        new Locale.Builder()
                                                .setRegion(code)
                                                .build()
                                                .getDisplayCountry(WORDS)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private static List<Choice> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .filter(currency -> !currency.getDisplayName(WORDS).contains("("))
                .map(
                        c ->
                                new Choice(
                                        c.getCurrencyCode(),
                                        c.getCurrencyCode() + " – " + c.getDisplayName(WORDS)))
                .sorted(Comparator.comparing(Choice::value))
                .toList();
    }

    private static List<Choice> zones() {
        Stream<String> places =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(
                                id ->
                                        id.matches(
                                                "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"));
        return Stream.concat(places, Stream.of("UTC"))
                .sorted()
                .map(id -> new Choice(id, id.replace('_', ' ')))
                .toList();
    }

    private static List<Choice> months() {
        return Stream.of(Month.values())
                .map(
                        month ->
                                new Choice(
                                        String.valueOf(month.getValue()),
                                        month.getDisplayName(TextStyle.FULL, WORDS)))
                .toList();
    }

    private static String words(MailingRegime regime) {
        return switch (regime) {
            case OPT_IN -> "Opt-in: only who agreed";
            case OPT_OUT -> "Opt-out: all but who refused";
        };
    }

    private static String words(ColdPolicy policy) {
        return switch (policy) {
            case BLOCK -> "Refuse it, and say what to do instead";
            case WARN -> "Warn, and let them go on";
        };
    }

    private static String words(Assignment assignment) {
        return switch (assignment) {
            case ROUND_ROBIN -> "To each salesperson in turn";
            case LEAST_LOADED -> "To whoever has the fewest open leads";
            case BY_TERRITORY -> "To whom your list of territories and products names";
            case FIRST_TO_CLAIM -> "To the pool: the first to claim it has it";
        };
    }

    private static String words(CreditModel model) {
        return switch (model) {
            case FIRST_TOUCH -> "First touch: all to the first";
            case LAST_TOUCH -> "Last touch: all to the last";
            case LINEAR -> "Linear: equal shares";
            case DISTINCT -> "Distinct: equal shares for each campaign";
            case POSITION_BASED -> "Position-based: 40, 20, 40";
            case J_SHAPED -> "J-shaped: 20, 20, 60";
            case INVERSE_J -> "Inverse J: 60, 20, 20";
            case TIME_DECAY -> "Time decay: the later, the more";
            case W_SHAPED -> "W-shaped: first, warming, acceptance";
            case FULL_PATH -> "Full path: those and the last";
            case CUSTOM -> "Your own weights";
        };
    }
}
