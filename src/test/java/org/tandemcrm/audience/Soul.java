package org.tandemcrm.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.Ids;

/** A person of a test, with everything that an audience's rules may ask about them. */
final class Soul {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> CITIES =
            List.of("Hamburg", "Bremen", "Kiel", "Bad Kissingen", "100%_Stadt");

    final UUID id = Ids.next();
    final @Nullable UUID company;
    final @Nullable String city;
    final @Nullable String companyCity;
    final @Nullable String title;
    final @Nullable String companyName;
    final @Nullable Integer size;
    final List<String> tags = new ArrayList<>();
    final @Nullable String temperature;
    final @Nullable String stakeIn;
    final @Nullable String handback;
    final @Nullable LocalDate handedBack;
    final @Nullable LocalDate comesBack;
    final @Nullable LocalDate touched;
    final @Nullable String fit;
    final List<Sale> sales = new ArrayList<>();
    final List<UUID> received;
    final boolean email;
    final boolean mailReturns;
    final String mailbox;
    final boolean refused;
    final boolean dealing;

    /** What the catalogue of the test sells. */
    enum Ware {
        SCANNER("Hand scanner", "Geräte"),
        TRUCK("Electric forklift", "Stapler"),
        MANUAL("Manual", null);

        final UUID id = Ids.next();
        final String title;
        final @Nullable String category;

        Ware(String title, @Nullable String category) {
            this.title = title;
            this.category = category;
        }

        @Nullable String categoryKey() {
            return category == null ? null : Folded.fold(category);
        }
    }

    /** One sale with its name, and two lines where there are two: one by hand, one of a ware. */
    record Sale(String name, LocalDate on, @Nullable String line, @Nullable Ware ware) {

        static Sale of(Random luck) {
            return new Sale(
                    List.of("Forklift 3000", "Pallet scanner", "Service").get(luck.nextInt(3)),
                    TODAY.minusDays(luck.nextInt(150)),
                    one(luck, 2, List.of("Yearly Inspection", "Pallet wrap")),
                    luck.nextInt(3) == 0 ? null : Ware.values()[luck.nextInt(3)]);
        }

        boolean meets(RuleLine rule) {
            SaleTime when = rule.when();
            return (when == null || day(on, when.asLine())) && is(rule);
        }

        private boolean is(RuleLine rule) {
            return switch (rule.field()) {
                case PRODUCT -> ware != null && rule.values().contains(ware.id.toString());
                case CATEGORY -> ware != null && text(ware.categoryKey(), folded(rule));
                default ->
                        text(name, rule)
                                || text(line, rule)
                                || ware != null && text(ware.title, rule);
            };
        }
    }

    Soul(Random luck, List<UUID> campaigns) {
        company = luck.nextInt(4) == 0 ? null : Ids.next();
        city = one(luck, 2, CITIES);
        companyName =
                company == null
                        ? null
                        : List.of("Hafen GmbH", "Nordsee AG", "Müller & Söhne")
                                .get(luck.nextInt(3));
        companyCity = company == null ? null : one(luck, 3, CITIES);
        size = company == null || luck.nextBoolean() ? null : luck.nextInt(300);
        title = one(luck, 3, List.of("Head of Logistics", "Buyer", "CEO"));
        for (String tag : List.of("fair", "vip", "press")) {
            if (luck.nextInt(3) == 0) {
                tags.add(tag);
            }
        }
        temperature = one(luck, 4, List.of("COLD", "COLD", "COLD", "WARM", "HOT"));
        stakeIn = luck.nextInt(5) == 0 ? List.of("COLD", "WARM").get(luck.nextInt(2)) : null;
        boolean back = temperature != null && luck.nextBoolean();
        handback = back ? List.of("TIMING", "BUDGET", "NO_NEED").get(luck.nextInt(3)) : null;
        handedBack = back ? TODAY.minusDays(luck.nextInt(90)) : null;
        comesBack = back && luck.nextBoolean() ? TODAY.plusDays(luck.nextInt(120) - 60) : null;
        touched = luck.nextBoolean() ? TODAY.minusDays(luck.nextInt(200)) : null;
        fit = one(luck, 3, List.of("A", "B", "C", "D"));
        for (int i = luck.nextInt(3); i > 0; i--) {
            sales.add(Sale.of(luck));
        }
        received = campaigns.subList(0, luck.nextInt(campaigns.size() + 1));
        email = luck.nextInt(5) > 0;
        mailReturns = email && luck.nextInt(6) == 0;
        mailbox = "a" + luck.nextInt(60) + "@example.com";
        refused = luck.nextInt(6) == 0;
        dealing = temperature != null && luck.nextInt(6) == 0;
    }

    /** The same judgement as the query's, thought through once more in plain Java. */
    boolean fits(Rule rule) {
        if (rule instanceof RuleGroup group) {
            return group.rules().isEmpty()
                    || (group.match() == RuleGroup.Match.ALL
                            ? group.rules().stream().allMatch(this::fits)
                            : group.rules().stream().anyMatch(this::fits));
        }
        RuleLine line = (RuleLine) rule;
        return switch (line.op()) {
            case IS_NOT -> !holds(as(RuleOp.IS, line));
            case CONTAINS_NOT -> !holds(as(RuleOp.CONTAINS, line));
            case NOT_WITHIN_LAST -> !holds(as(RuleOp.WITHIN_LAST, line));
            default -> holds(line);
        };
    }

    /**
     * Why a mailing leaves them out.
     *
     * @param suppressed the mailboxes of those who refused
     */
    @Nullable LeftOut leftOut(int cap, Set<String> suppressed) {
        boolean warm = "WARM".equals(temperature) || "WARM".equals(stakeIn);
        if (refused || email && !mailReturns && suppressed.contains(mailbox)) {
            return LeftOut.OPTED_OUT;
        }
        if (dealing) {
            return LeftOut.IN_DEAL;
        }
        if ("HOT".equals(temperature)) {
            return LeftOut.HOT;
        }
        if (warm) {
            return LeftOut.WARM;
        }
        if (received.size() >= cap) {
            return LeftOut.OVER_CAP;
        }
        if (mailReturns) {
            return LeftOut.MAIL_RETURNS;
        }
        return email ? null : LeftOut.NO_ADDRESS;
    }

    private boolean holds(RuleLine line) {
        List<String> values = line.values();
        return switch (line.field()) {
            case TEMPERATURE -> values.contains(warmest());
            case HANDBACK_REASON -> handback != null && values.contains(handback);
            case HANDED_BACK_ON -> day(handedBack, line);
            case COMES_BACK_ON -> day(comesBack, line);
            case LAST_TOUCH -> day(touched, line);
            case TAG -> !Collections.disjoint(tags, values);
            case FIT -> values.contains(fit == null ? "UNKNOWN" : fit);
            case ROLE -> stakeIn != null && values.contains("CHAMPION");
            case CUSTOMER -> values.contains(sales.isEmpty() ? "NO" : "YES");
            case BOUGHT, PRODUCT, CATEGORY -> sales.stream().anyMatch(sale -> sale.meets(line));
            case BOUGHT_ON ->
                    day(sales.stream().map(Sale::on).max(LocalDate::compareTo).orElse(null), line);
            case CAMPAIGN -> received.stream().anyMatch(each -> values.contains(each.toString()));
            case JOB_TITLE -> text(title, line);
            case COMPANY ->
                    text(companyName == null ? null : Folded.fold(companyName), folded(line));
            case COMPANY_SIZE ->
                    size != null
                            && (line.op() == RuleOp.AT_LEAST
                                    ? size >= line.number()
                                    : size <= line.number());
            case CITY -> text(city == null ? companyCity : city, line);
            case INDUSTRY, REGION, POSTCODE, COUNTRY -> false;
        };
    }

    private String warmest() {
        if (temperature == null) {
            return stakeIn == null ? "NONE" : stakeIn;
        }
        boolean warmer = "COLD".equals(temperature) && stakeIn != null;
        return warmer ? String.valueOf(stakeIn) : temperature;
    }

    private static RuleLine as(RuleOp op, RuleLine line) {
        return new RuleLine(line.field(), op, line.values(), line.when());
    }

    private static RuleLine folded(RuleLine line) {
        return new RuleLine(
                line.field(), line.op(), line.values().stream().map(Folded::fold).toList());
    }

    private static boolean text(@Nullable String known, RuleLine line) {
        if (known == null) {
            return false;
        }
        String low = known.toLowerCase(Locale.ROOT);
        Predicate<String> fits =
                switch (line.op()) {
                    case CONTAINS -> low::contains;
                    case STARTS_WITH -> low::startsWith;
                    default -> low::equals;
                };
        return line.values().stream().map(v -> v.toLowerCase(Locale.ROOT)).anyMatch(fits);
    }

    private static boolean day(@Nullable LocalDate day, RuleLine line) {
        if (day == null) {
            return false;
        }
        return switch (line.op()) {
            case BEFORE -> day.isBefore(line.onDay());
            case AFTER -> day.isAfter(line.onDay());
            case WITHIN_NEXT -> !day.isBefore(TODAY) && !day.isAfter(TODAY.plusDays(line.number()));
            default -> !day.isAfter(TODAY) && !day.isBefore(TODAY.minusDays(line.number()));
        };
    }

    private static @Nullable String one(Random luck, int of, List<String> values) {
        return luck.nextInt(of) == 0 ? null : values.get(luck.nextInt(values.size()));
    }
}
