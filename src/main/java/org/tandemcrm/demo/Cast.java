package org.tandemcrm.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactDetails;

/** The invented companies and people of the sample; the same ones every time. */
final class Cast {

    static final int COMPANIES = 130;
    static final int PEOPLE = 400;

    private static final List<String> FIRST =
            List.of(
                    "Anna", "Bela", "Carla", "David", "Edda", "Finn", "Greta", "Hanno", "Ida",
                    "Jonas", "Kaja", "Lars", "Mira", "Nils", "Olga", "Paul", "Quirin", "Rosa",
                    "Sven", "Tilda", "Udo", "Vera", "Wim", "Xenia", "Yara", "Zeno");
    private static final List<String> LAST =
            List.of(
                    "Albers",
                    "Brandt",
                    "Castell",
                    "Dreyer",
                    "Ebeling",
                    "Falk",
                    "Gerke",
                    "Holm",
                    "Iversen",
                    "Jessen",
                    "Kruse",
                    "Lindner",
                    "Moreau",
                    "Nagel",
                    "Oltmann",
                    "Petersen",
                    "Quandt",
                    "Rieger",
                    "Sommer",
                    "Thomsen",
                    "Uhland",
                    "Vogt",
                    "Wieland",
                    "Xander",
                    "Ziegler",
                    "Ahlers",
                    "Behrens",
                    "Claassen",
                    "Dorn",
                    "Engel",
                    "Frisch");
    private static final List<String> PLACES =
            List.of(
                    "Hafen", "Nord", "Elb", "Weser", "Alster", "Harz", "Lübeck", "Küsten", "Heide",
                    "Förde", "Deich", "Marsch", "Sund");
    private static final List<String> TRADES =
            List.of(
                    "Spedition",
                    "Kontor",
                    "Werft",
                    "Logistik",
                    "Handel",
                    "Kühlhaus",
                    "Druck",
                    "Metallbau",
                    "Feinkost",
                    "Textil");
    private static final List<String> FORMS = List.of("GmbH", "AG", "KG");
    private static final List<String> TITLES =
            List.of(
                    "Managing director",
                    "Head of purchasing",
                    "Buyer",
                    "Warehouse manager",
                    "Head of logistics",
                    "Assistant to the board",
                    "Controller");
    private static final List<String> CITIES =
            List.of("Hamburg", "Bremen", "Kiel", "Lübeck", "Hannover", "Rostock");

    private static final List<String> STREETS =
            List.of("Hafenstraße", "Speicherweg", "Am Kai", "Werftallee", "Deichgasse");
    private static final List<String> CODES =
            List.of("20457", "28195", "24103", "23552", "30159", "18055");

    private final Random random;

    Cast(Random random) {
        this.random = random;
    }

    CompanyDetails company(int n) {
        String place = PLACES.get(n % PLACES.size());
        String trade = TRADES.get(n / PLACES.size() % TRADES.size());
        String name = "%s %s %s".formatted(place, trade, FORMS.get(n % FORMS.size()));
        return new CompanyDetails(
                name, domain(n), trade, 10 + random.nextInt(400), null, address(n));
    }

    ContactDetails person(int n, int company, CompanyId works) {
        String first = FIRST.get(n % FIRST.size());
        String last = LAST.get(n % LAST.size());
        String email =
                "%s.%s.%d@%s".formatted(first, last, n, domain(company)).toLowerCase(Locale.ROOT);
        return new ContactDetails(
                first,
                last,
                TITLES.get(random.nextInt(TITLES.size())),
                List.of(email),
                List.of("040 55501" + String.format("%03d", n)),
                works,
                null,
                tags(n),
                // Every twelfth has told no address, so that a print run has somebody to leave out.
                n % 12 == 0 ? Address.UNKNOWN : address(company));
    }

    private static Address address(int company) {
        String street = STREETS.get(company % STREETS.size());
        return new Address(
                street + " " + (company + 1),
                CITIES.get(company % CITIES.size()),
                null,
                CODES.get(company % CODES.size()),
                "DE");
    }

    /** Names under .example belong to nobody, so no mail of the sample ever arrives anywhere. */
    private static String domain(int company) {
        return "sample-%03d.example".formatted(company);
    }

    private static Set<String> tags(int n) {
        if (n % 9 == 0) {
            return Set.of("key account");
        }
        return n % 5 == 0 ? Set.of("trade fair") : Set.of();
    }
}
